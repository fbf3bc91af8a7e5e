import { DomainError } from '../../../domain/errors.ts';
import { type CommandReader, type Pieces, unquoted } from '../command.ts';

const NOUN = '(?:workflow rule|automation rule|starter rule|rule|workflow|automation)';

/** One rule by its number or name, or the one of the question before; `workflowOf` reads it. */
export const ONE = `(?:(?:the )?${NOUN} (?:#?(?<id>\\d{1,6})|"?(?<name>[^"]+?)"?)|(?:the )?"?(?<name>[^"]+?)"? ${NOUN})`;
export const ZH_RULE = '(?:自动化规则|自动规则|工作流规则|工作流|规则|自动化)';
/** The same in Chinese, with the noun before the name. */
export const ZH_ONE = `${ZH_RULE} ?(?:#?(?<id>\\d{1,6})|[“"「]?(?<name>[^”"」]+?)[”"」]?)`;
/** The same with the noun behind it. */
export const ZH_ONE_BACK = `[“"「]?(?<name>[^”"」]+?)[”"」]?的?(?:[这那][条个])?${ZH_RULE}`;

const PRONOUN = /^(?:it|this one|that one|它)$/iu;
const POINTS_BACK = /^(?:this|that|(?:[这那此该]|刚才|上面|刚才[这那]|上面[这那])[条个]?)$/iu;

/**
 * How the rule is named: by its number or its name, or the one that the thread is about.
 * @throws {DomainError} 'not_found' where words point back and no rule was spoken of
 */
export function workflowOf(
  { id, name }: Pieces,
  { workflowBefore }: Pick<CommandReader, 'workflowBefore'>,
): string | null {
  const found = id ?? name;
  if (found === undefined) return null;
  if (PRONOUN.test(found.trim())) return workflowBefore;
  if (!POINTS_BACK.test(found.trim())) return unquoted(found);
  if (workflowBefore !== null) return workflowBefore;
  throw new DomainError(
    'not_found',
    {
      en: 'No rule was spoken of in this thread. Say its number or its name: “switch off rule 3”.',
      zh: '这个对话里还没有提到过规则。请说编号或名称，例如“停用规则3”。',
    },
    [{ en: 'List the rules', zh: '列出规则' }],
  );
}
