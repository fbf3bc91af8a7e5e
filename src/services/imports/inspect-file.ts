import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import chardet from 'chardet';
import { DomainError } from '../../domain/errors.ts';
import { readBytes } from './read-bytes.ts';

export type FileInspection = {
  /** SHA-256 of the (unzipped) bytes, in hex. */
  sha256: string;
  /** Encoding by its WHATWG label. */
  encoding: string;
};

/** Bytes with letters beyond ASCII that are enough to tell an encoding. */
const SAMPLE_BYTES = 256 * 1024;
/** How .xlsx (a zip) and .xls files begin. */
const SPREADSHEETS = [Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];

/**
 * Hash and encoding of a file, by reading all of it once: the first letter that is not UTF-8 may stand in its last line.
 * @throws {DomainError} 'invalid_input' for a spreadsheet or an encoding that cannot be read
 */
export async function inspectFile(path: string): Promise<FileInspection> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sample: Buffer[] = [];
  let sampled = 0;
  let head: Buffer | undefined;
  let couldBeUtf8 = true;
  for await (const bytes of readBytes(path)) {
    if (head === undefined) {
      head = bytes;
      refuseSpreadsheet(head);
    }
    hash.update(bytes);
    couldBeUtf8 &&= decodes(decoder, bytes);
    if (sampled < SAMPLE_BYTES && (sampled === 0 || !isAscii(bytes))) {
      sample.push(bytes);
      sampled += bytes.length;
    }
  }
  const encoding =
    encodingByMark(head) ?? (couldBeUtf8 && !hasNul(head) ? 'utf-8' : detectEncoding(Buffer.concat(sample)));
  return { sha256: hash.digest('hex'), encoding };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function encodingByMark(head: Buffer | undefined): string | undefined {
  if (head === undefined || head.length < 2) return undefined;
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

function detectEncoding(sample: Buffer): string {
  const pairs = nulParity(sample);
  if (pairs !== undefined) return pairs;
  const name = chardet.detect(sample) ?? 'windows-1252';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw new DomainError('invalid_input', {
      en: `The file seems to be written in ${name}, which cannot be read; save it as CSV in UTF-8.`,
      zh: `文件似乎使用 ${name} 编码，无法读取；请另存为 UTF-8 编码的 CSV。`,
    });
  }
}

/** UTF-16 without a mark: the ASCII part of the text leaves every other byte empty. */
function nulParity(sample: Buffer): string | undefined {
  const head = sample.subarray(0, 4096);
  const nulAt = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) nulAt[at % 2]!++;
  const many = head.length / 10;
  if (nulAt[1]! > many && nulAt[0]! < nulAt[1]! / 10) return 'utf-16le';
  return nulAt[0]! > many && nulAt[1]! < nulAt[0]! / 10 ? 'utf-16be' : undefined;
}

function refuseSpreadsheet(head: Buffer): void {
  if (!SPREADSHEETS.some((signature) => head.subarray(0, 4).equals(signature))) return;
  throw new DomainError('invalid_input', {
    en: 'This is a spreadsheet or a zip file; Excel files cannot be imported yet. Save the sheet as CSV (UTF-8) and import that.',
    zh: '这是电子表格或 zip 文件；目前尚不能导入 Excel 文件。请将工作表另存为 CSV（UTF-8）后再导入。',
  });
}

function hasNul(bytes: Buffer | undefined): boolean {
  return bytes?.subarray(0, 4096).includes(0) ?? false;
}

function isAscii(bytes: Buffer): boolean {
  return isUtf8(bytes) && Buffer.byteLength(bytes.toString('latin1')) === bytes.length;
}
