import { BlockList, isIP } from 'node:net';

/** Loopback, private and link-local: where a reverse proxy of one's own stands. */
const OWN = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  OWN.addSubnet(net, bits, 'ipv4');
OWN.addAddress('::1', 'ipv6');
OWN.addSubnet('fc00::', 7, 'ipv6');
OWN.addSubnet('fe80::', 10, 'ipv6');

/**
 * Who is counted for a request: the one who connected, or, where that is a proxy of one's own, whom it names last. What a client
 * writes into the header itself stands before that. Of IPv6 the network, which one person has whole.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined): string {
  const from = withoutMapping(peer ?? '');
  const named = withoutMapping(forwardedFor?.split(',').at(-1)?.trim() ?? '');
  return networkOf(isOwn(from) && isIP(named) !== 0 ? named : from);
}

function isOwn(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && OWN.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function networkOf(address: string): string {
  return isIP(address) === 6 ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : address;
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  if (tail === undefined) return front;
  const back = tail === '' ? [] : tail.split(':');
  return [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back];
}
