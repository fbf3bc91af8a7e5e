import { createServer } from 'node:net';
import { DomainError } from './domain/errors.ts';

/** Whether another program listens on a port of this machine; on all addresses unless one is named. 0 stands for any free port. */
export async function isPortInUse(port: number, host?: '127.0.0.1'): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(true) : reject(error),
    );
    probe.listen({ port, host }, () => probe.close(() => resolve(false)));
  });
}

export function portInUse(port: number, setting: 'PORT' | 'PUBLIC_PORT' = 'PORT'): DomainError {
  return new DomainError('conflict', {
    en: `port ${port} is in use by another program; choose another: ${setting}=${port + 1} npm start`,
    zh: `端口 ${port} 已被其他程序占用；请换一个：${setting}=${port + 1} npm start`,
  });
}
