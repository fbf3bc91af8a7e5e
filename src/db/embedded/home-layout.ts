import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';

/** Where the embedded database keeps what it needs below a home directory. */
export type HomeLayout = {
  /** The real path: a server is recognised by it, however a symbolic link led here. */
  readonly home: string;
  readonly root: string;
  readonly data: string;
  readonly password: string;
  readonly port: string;
  readonly serverLog: string;
  /** Held by the one bot of this home. */
  readonly botLock: string;
  readonly botPid: string;
  /** Shared by all who use the server, exclusive while one starts or stops it. */
  readonly serverLock: string;
};

/**
 * The layout of `home`, with its directories made, closed to other users.
 * @throws {DomainError} 'unavailable' when they cannot be made
 */
export async function openHome(home: string): Promise<HomeLayout> {
  try {
    // Others may pass (PostgreSQL may have to run as another user), and see nothing.
    await mkdir(home, { recursive: true, mode: 0o711 });
    await mkdir(join(home, 'postgres'), { recursive: true, mode: 0o700 });
    return layoutOf(await realpath(home));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DomainError('unavailable', {
      en: `The directory ${home} cannot be used (${reason}); set RAPPORT_HOME to one that you may write to.`,
      zh: `无法使用目录 ${home}（${reason}）；请将 RAPPORT_HOME 设为可写的目录。`,
    });
  }
}

function layoutOf(home: string): HomeLayout {
  const root = join(home, 'postgres');
  return {
    home,
    root,
    data: join(root, 'data'),
    password: join(root, 'password'),
    port: join(root, 'port'),
    serverLog: join(root, 'server.log'),
    botLock: join(root, 'bot.lock'),
    botPid: join(root, 'bot.pid'),
    serverLock: join(root, 'server.lock'),
  };
}
