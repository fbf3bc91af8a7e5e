import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, command, type Pieces } from '../command.ts';
import { IT, NUMBER, ofTarget, SURE, ZH_SAID } from './spoken-target.ts';

const CANCEL = '(?:cancel|delete|remove|drop|discard|scrap|forget(?: about)?|never mind)';
const ZH_CANCEL = '(?:取消|删除|删掉|作废|撤销)';
const BECAUSE = '(?:[,;]? (?:because|since|as|reason:?) (?<because>.+))?';
const ZH_BECAUSE = '(?:[,，;；]?(?:因为|由于|原因是?)[::,]?(?<because>.+))?';

/** Follow-ups that are not to be done any more. */
export const CANCELLING_FOLLOW_UPS: readonly Command[] = [
  command(`${CANCEL} ${SURE}${BECAUSE}`, ofTarget(cancel)),
  command(`${CANCEL} ${IT}${BECAUSE}`, ofTarget(cancel)),
  command(`${CANCEL} ${NUMBER}[,;:] (?<because>.+)`, ofTarget(cancel)),
  command(`${ZH_CANCEL}${ZH_SAID}${ZH_BECAUSE}`, ofTarget(cancel)),
  command(`(?:把|将)?${ZH_SAID}(?:${ZH_CANCEL}|删)(?:了|掉)?${ZH_BECAUSE}`, ofTarget(cancel)),
  command(
    `${ZH_SAID}(?:不要了|(?:不用|不需要|不必|别|甭)(?:再)?(?:做|跟|跟进|联系|打)了?)(?:[,，;；](?:因为|由于)?(?<because>.+))?`,
    ofTarget(cancel),
  ),
];

function cancel(followUp: number, { because }: Pieces): ToolCall {
  return { tool: 'cancel_follow_up', input: { followUp, ...(because && { because }) } };
}
