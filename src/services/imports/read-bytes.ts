import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DomainError } from '../../domain/errors.ts';

const CHUNK_BYTES = 256 * 1024;

/**
 * The bytes of a file, unzipped where it is gzip whatever its name. `onRead` hears how many bytes of the file itself were read.
 * @throws {DomainError} 'not_found' | 'invalid_input'
 */
export async function* readBytes(path: string, onRead: (bytes: number) => void = () => {}): AsyncGenerator<Buffer> {
  try {
    const isGzip = await startsAsGzip(path);
    const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
    file.on('data', (chunk) => onRead(chunk.length));
    yield* isGzip ? pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => {}) : file;
  } catch (error) {
    throw explain(error, path);
  }
}

async function startsAsGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function explain(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') {
    return new DomainError('not_found', { en: `There is no file ${path}.`, zh: `文件 ${path} 不存在。` });
  }
  if (code === 'EACCES' || code === 'EISDIR' || code === 'EPERM') {
    return new DomainError('invalid_input', {
      en: `${path} cannot be read (${code}).`,
      zh: `无法读取 ${path}（${code}）。`,
    });
  }
  if (code.startsWith('Z_')) {
    return new DomainError('invalid_input', {
      en: `${path} is a damaged or incomplete gzip file (${code}); nothing was imported.`,
      zh: `${path} 是损坏或不完整的 gzip 文件（${code}）；未导入任何数据。`,
    });
  }
  return error;
}
