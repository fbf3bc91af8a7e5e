import type { Bilingual } from '../../../../domain/locale.ts';
import type { WorkflowAction } from '../../../../domain/workflows/workflow.ts';
import type { FormPart } from '../form-part.ts';
import { ASSIGN_ACTION } from './assign-action.ts';
import { DRAFT_ACTION } from './draft-action.ts';
import { FOLLOW_UP_ACTION } from './follow-up-action.ts';
import { NOTIFY_ACTION } from './notify-action.ts';
import { TAG_ACTION } from './tag-action.ts';
import { WEBHOOK_ACTION } from './webhook-action.ts';

type Do = WorkflowAction['do'];

type ActionForm = { label: Bilingual; part: FormPart<WorkflowAction> };

/** What a rule may do, in the order in which it is offered. */
export const ACTION_FORMS: Readonly<Record<Do, ActionForm>> = {
  follow_up: { label: { en: 'make a follow-up', zh: '创建跟进' }, part: FOLLOW_UP_ACTION },
  draft: { label: { en: 'draft a message for approval', zh: '起草消息，待批准' }, part: DRAFT_ACTION },
  notify: { label: { en: 'tell somebody', zh: '通知' }, part: NOTIFY_ACTION },
  tag: { label: { en: 'add or remove tags', zh: '添加或移除标签' }, part: TAG_ACTION },
  assign_owner: { label: { en: 'give the customer to an owner', zh: '分配负责人' }, part: ASSIGN_ACTION },
  webhook: { label: { en: 'call a webhook', zh: '调用 webhook' }, part: WEBHOOK_ACTION },
};

export const ACTION_KINDS = Object.keys(ACTION_FORMS) as [Do, ...Do[]];
