import type { Config } from '../../config.ts';
import { isPortInUse } from '../../port-in-use.ts';
import type { Finding } from './finding.ts';

/** Whether the bot could listen; undefined where it needs no port, in socket mode. A bot that runs already is no problem. */
export async function examinePort({ port, slack }: Config): Promise<Finding | undefined> {
  if (slack?.mode === 'socket') return undefined;
  const isInUse = await isPortInUse(port, slack === null ? '127.0.0.1' : undefined).catch(() => true);
  if (!isInUse) return { check: 'port', state: 'ok', text: { en: `port ${port} is free`, zh: `端口 ${port} 空闲` } };
  return {
    check: 'port',
    state: 'hint',
    text: {
      en: `port ${port} cannot be used: another program has it, or Rapport is running`,
      zh: `端口 ${port} 不可用：已被其他程序占用，或 Rapport 正在运行`,
    },
    mend: {
      en: `where it is another program: PORT=${port + 1} npm start`,
      zh: `如被其他程序占用：PORT=${port + 1} npm start`,
    },
  };
}
