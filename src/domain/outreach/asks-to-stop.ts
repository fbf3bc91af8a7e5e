import { foldTraditional } from '../fold-traditional.ts';
import type { OutreachChannel } from './channel.ts';

/** What ends text messages by itself: the keywords of the CTIA (Messaging Principles, 5.1.3), and those customary in China. */
const KEYWORDS = new Set([
  ...['stop', 'stopall', 'stop all', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout', 'opt out', 'opt-out'],
  ...['t', 'td', 'n', 'r', '退', '退订', '取消订阅', '拒收', '停止', '停止发送', '不要再发', '不要再发了', '别再发了'],
]);
/** In an e-mail only what cannot mean an order or an appointment. */
const CLEAR = new Set(['stop', 'unsubscribe', 'opt out', 'opt-out', '退订', '取消订阅', '拒收']);

/** Whether a reply says nothing but that no more shall come. What it quotes below its first line does not count. */
export function asksToStop(reply: string, channel: OutreachChannel): boolean {
  const [first = ''] = foldTraditional(reply.normalize('NFKC')).trim().split('\n');
  const words = first.toLowerCase().replaceAll(/^[\s"'“]+|[\s"'”.!。！]+$/g, '');
  return (channel === 'email' ? CLEAR : KEYWORDS).has(words);
}
