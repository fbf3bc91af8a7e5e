const DONE =
  'saved|created|renamed|deleted|removed|archived|merged|tagged|untagged|labell?ed|frozen|froze|exported|sent|e-?mailed|posted|notified|scheduled';

/** A model does nothing itself: what would change something waits for a click. */
const CLAIMS = [
  new RegExp(`\\b(?:I|we)(?:'ve| have| had)?(?: (?:just|already|now|also|successfully))* (?:${DONE})\\b`, 'i'),
  new RegExp(`\\b(?:has|have|was|were) (?:(?:just|already|now|successfully) )+(?:been )?(?:${DONE})\\b`, 'i'),
  /我们?(?:已经?|刚刚?)?(?:为您|帮您|把.{0,12})?(?:保存|创建|新建|删除|归档|合并|打标|冻结|导出|发送|通知)(?:了|好|完成)/,
  /已经?(?:成功)?(?:为您|帮您|替您)(?:成功)?(?:保存|创建|新建|删除|归档|合并|打|冻结|导出|发送|通知)/,
];

/** Words that say that something was done. */
export function findClaim(text: string): string | undefined {
  return CLAIMS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}
