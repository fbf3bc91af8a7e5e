/** What people call a repeated answer, whichever words it was ordered with. */
const NAMES: Readonly<Record<string, RegExp>> = {
  weekly_digest:
    /^(?:(?:the|my|our) )?(?:team )?weekly (?:digest|summary|report|briefing|review)$|^(?:团队)?(?:周报|每周简报|每周摘要|周简报)$/iu,
  segment_review:
    /^(?:(?:the|my|our) )?(?:monthly )?(?:segments?|rules?)(?:['’]s?)? review$|^(?:分群|客群)(?:月度)?复盘$/iu,
  segment_report: /^(?:(?:the|my|our) )?segments? report$|^(?:分群|客群)报告$/iu,
  daily_list: /^(?:(?:the|my|our) )?(?:daily|call|contact) list$|^(?:今日|每日)?名单$/iu,
};

/** Whether some words are the name of what a tool answers: a digest ordered in English is 周报 too. */
export function isAskedBy(tool: string, words: string): boolean {
  return NAMES[tool]?.test(words.trim()) ?? false;
}
