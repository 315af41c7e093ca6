/** How far into a page its charset must be declared; the HTML standard says 1,024 bytes, portals need more. */
const declarationReach = 4096;

/**
 * Decodes a page or text: byte order mark, then what the server said of it (`contentType`, where one did), then what it
 * declares itself, then UTF-8 where it is valid, else GB18030, which holds GB2312 and GBK. An unknown charset counts as
 * none.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const marked = fromMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const declared = known(/charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1]) ?? declaredCharset(bytes);
  if (declared && declared !== 'utf-8') return new TextDecoder(declared).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return declared ? new TextDecoder('utf-8').decode(bytes) : new TextDecoder('gb18030').decode(bytes);
  }
}

function fromMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationReach));
  return known(
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
      /^<\?xml[^>]{0,100}encoding=["']([\w-]+)/.exec(head)?.[1],
  );
}

/** The encoding that a label stands for; undefined where there is none of that name. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined;
  }
}
