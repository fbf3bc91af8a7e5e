const CHANNEL =
  /(?:,? ?(?:[Tt]o|[Ii]n|[Ii]nto|[Oo]n|[Ww]ith)(?: the)?(?: channel)? |(?:发?到|在|给(?=#))(?:频道)? ?)?(#[a-z0-9_-]+(?=\p{Script=Han})|#[\p{L}\p{N}_-]{2,}?(?=(?:频道)?[里中]?(?:发送|发布|推送|播报|发)(?!群|部|组|中心|频道)[\p{L}\p{N}])|#[\p{L}\p{N}_-]+|\bC[A-Z0-9]{8,}\b)(?: ?频道)?/u;

/** A channel of Slack that some words name wherever it stands, and the words without it. */
export function spokenChannel(words: string): { channel?: string; rest: string } {
  const found = CHANNEL.exec(words);
  if (found === null) return { rest: words };
  const rest = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`;
  return { channel: found[1]!, rest };
}
