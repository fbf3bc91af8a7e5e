import { readBytes } from './read-bytes.ts';

/** The text of a file in pieces, with every line end (CRLF, CR) made `\n` and NUL, which PostgreSQL cannot hold, made U+FFFD. */
export async function* readText(
  path: string,
  encoding: string,
  onRead?: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let endsInReturn = false;
  for await (const bytes of readBytes(path, onRead)) {
    const text: string = (endsInReturn ? '\r' : '') + decoder.decode(bytes, { stream: true });
    // Its line feed may come with the next piece.
    endsInReturn = text.endsWith('\r');
    yield clean(endsInReturn ? text.slice(0, -1) : text);
  }
  yield clean((endsInReturn ? '\r' : '') + decoder.decode());
}

function clean(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  return lines.includes('\0') ? lines.replaceAll('\0', '\uFFFD') : lines;
}
