import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a site answers to a path. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A site that counts how many requests are open at the same time, and remembers what was asked when. */
export interface PoliteSite {
  host: string;
  asked: { path: string; at: number }[];
  mostAtOnce(): number;
  close(): Promise<void>;
}

export async function startPoliteSite(answer: Answer): Promise<PoliteSite> {
  const asked: PoliteSite['asked'] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    asked.push({ path: request.url ?? '', at: Date.now() });
    response.once('close', () => {
      open -= 1;
    });
    void answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return {
    host: `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    asked,
    mostAtOnce: () => most,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

export const html = (response: ServerResponse, text: string, status = 200): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(text);
};
