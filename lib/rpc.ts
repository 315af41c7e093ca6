import { type Browser, browser } from 'wxt/browser';
import { z } from 'zod/mini';
import { type Name, type NameTo, type Requests, type Responses, specs } from './messages.ts';

/** `updated`: the extension was replaced under an open page. `unanswered`: nobody listens there. */
export const FailureCode = z.enum([
  'invalid',
  'refused',
  'conflict',
  'storage',
  'full',
  'private',
  'newer',
  'lost',
  'updated',
  'unanswered',
  'failed',
]);
export type FailureCode = z.infer<typeof FailureCode>;

/** Why a message was not answered as hoped; `code` is for the caller to act on, the text for the console. */
export class RpcError extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RpcError';
    this.code = code;
  }
}

const Envelope = z.object({ gouji: z.literal(1), name: z.string(), payload: z.unknown() });
const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: FailureCode, error: z.string() }),
]);
type Reply = z.infer<typeof Reply>;

/** A report of a full page is some 100,000 characters; what is longer is refused before it is looked at. */
const maxCharacters = 4 * 1024 * 1024;

export type Sender = Browser.runtime.MessageSender;
export type Handler<N extends Name> = (payload: Requests[N], sender: Sender) => Responses[N] | Promise<Responses[N]>;
/** Forces all messages of one direction to be handled. */
export type Handlers<T extends 'background' | 'tab'> = { [N in NameTo<T>]: Handler<N> };

/** Part of a side's answers. */
export type Answers<N extends NameTo<'background'>> = Pick<Handlers<'background'>, N>;

/** Asks the background. */
export async function ask<N extends NameTo<'background'>>(name: N, payload: Requests[N]): Promise<Responses[N]> {
  return unwrap(name, () => browser.runtime.sendMessage({ gouji: 1, name, payload }));
}

/** Asks one frame of a tab; without `frameId`, all its frames, and the first to answer is heard. */
export async function askTab<N extends NameTo<'tab'>>(
  { tabId, frameId }: { tabId: number; frameId?: number },
  name: N,
  payload: Requests[N],
): Promise<Responses[N]> {
  const options = frameId === undefined ? {} : { frameId };
  return unwrap(name, () => browser.tabs.sendMessage(tabId, { gouji: 1, name, payload }, options));
}

/** Whether this script outlived its extension: an update leaves it on the page, cut off. */
export const isCutOff = (): boolean => browser.runtime?.id === undefined;

async function unwrap<N extends Name>(name: N, send: () => Promise<unknown>): Promise<Responses[N]> {
  if (isCutOff()) throw new RpcError('updated', name);
  const raw = await send().catch((cause: unknown) => {
    throw new RpcError(isCutOff() ? 'updated' : 'unanswered', `${name}: ${String(cause)}`, { cause });
  });
  const reply = Reply.safeParse(raw);
  if (!reply.success) throw new RpcError('unanswered', name);
  if (!reply.data.ok) throw new RpcError(reply.data.code, `${name}: ${reply.data.error}`);
  return specs[name].response.parse(reply.data.value);
}

/** Answers the messages that it has handlers for. Returns how to stop. */
export function serve<N extends Name>(handlers: { [K in N]: Handler<K> }): () => void {
  const isServed = (name: string): name is N => Object.hasOwn(handlers, name);
  const answer = async <K extends N>(name: K, payload: unknown, sender: Sender) => {
    if (JSON.stringify(payload ?? null).length > maxCharacters) throw new RpcError('invalid', '内容超过 4 MB');
    return handlers[name](specs[name].request.parse(payload), sender);
  };
  const listener = (raw: unknown, sender: Sender, reply: (reply: Reply) => void): boolean => {
    const envelope = Envelope.safeParse(raw);
    if (!envelope.success || sender.id !== browser.runtime.id || !isServed(envelope.data.name)) return false;
    answer(envelope.data.name, envelope.data.payload, sender).then(
      (value) => reply({ ok: true, value }),
      (cause: unknown) => reply({ ok: false, ...describeFailure(cause) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function describeFailure(cause: unknown): { code: FailureCode; error: string } {
  if (cause instanceof z.core.$ZodError) return { code: 'invalid', error: z.prettifyError(cause) };
  const code = FailureCode.safeParse(cause instanceof Error && 'code' in cause ? cause.code : undefined);
  return { code: code.success ? code.data : 'failed', error: String(cause) };
}
