import { daysText } from '../days-text.ts';
import type { ReasonTraits } from '../reason-traits.ts';
import { urgencyFactor } from '../urgency-factor.ts';

export const DRAFT_WAITING: ReasonTraits<'draft_waiting'> = {
  label: { en: 'Draft awaiting approval', zh: '草稿待审批' },
  prior: 0.1,
  needs: null,
  staysAfterContact: true,
  worth: 'expected',
  playbook: null,
  by: 'rapport',
  urgency: ({ waitingDays }) => [
    urgencyFactor(
      { en: `waiting for ${daysText(waitingDays).en}`, zh: `已等待 ${daysText(waitingDays).zh}` },
      waitingDays,
      { from: 1, perDay: 0.1, most: 1.5 },
    ),
  ],
  why: ({ outreachId, playbook, waitingDays, recipients }) => {
    const [others, othersZh] =
      recipients === 1 ? ['', ''] : [` to them and ${recipients - 1} more`, `（另有 ${recipients - 1} 位收件人）`];
    const since =
      waitingDays === 0
        ? { en: 'made today, awaits approval', zh: '今天起' }
        : { en: `has awaited approval for ${daysText(waitingDays).en}`, zh: `已 ${daysText(waitingDays).zh}` };
    return {
      en: `draft ${outreachId} (${playbook.en})${others} ${since.en}`,
      zh: `触达草稿${outreachId}（${playbook.zh}）${othersZh}${since.zh}待审批`,
    };
  },
  step: ({ outreachId, mayApprove }) =>
    mayApprove
      ? { en: `Read draft ${outreachId}, then approve or change it`, zh: `查看草稿${outreachId}，批准或修改` }
      : {
          en: `Have it approved: ask “Who may approve outreach ${outreachId}?”`,
          zh: `请人审批：可问“谁可以审批触达${outreachId}？”`,
        },
  evidence: ({ outreachId }) => ({ en: `Show outreach ${outreachId}`, zh: `查看触达${outreachId}` }),
};
