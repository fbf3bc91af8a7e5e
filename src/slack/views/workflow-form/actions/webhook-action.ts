import { WorkflowAction } from '../../../../domain/workflows/workflow.ts';
import { textField } from '../fields.ts';
import type { FormPart } from '../form-part.ts';

type WebhookAction = Extract<WorkflowAction, { do: 'webhook' }>;

const URL = { en: 'Address', zh: '地址' };
const HINT = { en: 'https://… on a host that the administrator allowed', zh: '管理员允许的主机上的 https://… 地址' };

export const WEBHOOK_ACTION: FormPart<WebhookAction> = {
  blocks: (entries, { locale }) => [textField({ id: 'url', label: URL, locale, entries }, { most: 2_000, hint: HINT })],
  read(entry) {
    const action = { do: 'webhook', url: entry.needed('url') } as const;
    if (action.url !== '' && !WorkflowAction.safeParse(action).success)
      entry.refuse('url', {
        en: 'An address that begins with https:// is needed.',
        zh: '请填写以 https:// 开头的地址。',
      });
    return action;
  },
  fill: ({ url }) => ({ url }),
};
