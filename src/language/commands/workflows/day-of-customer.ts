const DAYS: readonly (readonly [string, RegExp])[] = [
  ['birthday', /^(?:birthdays?|生日)$/iu],
  ['first_order_on', /^(?:first (?:order|purchase)|(?:下(?:了)?)?首单|首次(?:下单|购买)|第一次(?:下单|购买))$/iu],
  ['last_order_on', /^(?:last|latest|most recent) (?:order|purchase)$|^(?:最近|最后|上)一?次(?:下单|购买|消费)$/iu],
  ['last_interaction_on', /^(?:last|latest) (?:interaction|contact)$|^(?:最近|最后|上)一?次(?:互动|联系|沟通)$/iu],
  [
    'opportunity_next_step',
    /^(?:(?:an |the )?(?:opportunity|deal)(?:'s)? )?next step$|^(?:商机)?(?:的)?下一步(?:日期)?$/iu,
  ],
  [
    'points_expiry',
    /^(?:points? (?:expir(?:e|y|ing|ation)|run(?:ning)? out|laps(?:e|ing))|(?:their )?points expire)$|^积分(?:到期|过期|失效)$/iu,
  ],
  ['anniversary', /^(?:anniversar(?:y|ies)|纪念日|周年(?:纪念)?)$/iu],
  [
    'renewal',
    /^(?:(?:contract )?renewals?(?: date)?|(?:contracts? )?(?:renews?|is (?:up for renewal|renewed)|(?:contracts? )(?:expires?|ends?|runs? out))|续约(?:日)?|续费(?:日)?|合同(?:到期|续约)(?:日)?)$/iu,
  ],
];

/** The day of a customer that words name, as a trigger says it; null for others. */
export function dayOfCustomer(words: string): string | null {
  const plain = words
    .replace(
      /^(?:(?:an?|the|any|each|every|our) (?:customer|client)['’]s |(?:someone|somebody|anyone|anybody)['’]s |the |an? |their |his |her |its )+/iu,
      '',
    )
    .replace(/^(?:客户的?|其)/u, '');
  return DAYS.find(([, pattern]) => pattern.test(plain.trim()))?.[0] ?? null;
}
