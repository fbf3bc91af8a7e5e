import type { Bilingual } from '../locale.ts';
import type { Workflow } from './workflow.ts';

export type WorkflowPreset = { key: string; name: Bilingual; workflow: Workflow };

const LIMITS = { againAfterDays: 30, perDay: 50 } as const;

/** Starter rules for the practices that guides to CRM name; they come switched off, for each company to look at and make its own. */
export const WORKFLOW_PRESETS: readonly WorkflowPreset[] = [
  {
    key: 'vip_slipping',
    name: { en: 'VIP slipping away', zh: 'VIP 客户流失预警' },
    workflow: {
      trigger: { when: 'enters_segment', segment: 'rfm_cant_lose' },
      actions: [
        {
          do: 'follow_up',
          reason: {
            en: 'Bought often and is slipping away: call personally, ask what changed',
            zh: '高频客户正在流失：请亲自致电了解原因',
          },
          inDays: 1,
        },
        { do: 'notify', who: 'manager' },
      ],
      limits: LIMITS,
    },
  },
  {
    key: 'first_order_welcome',
    name: { en: 'Welcome after the first order', zh: '首单欢迎' },
    workflow: {
      trigger: { when: 'record', of: 'orders' },
      condition: { field: 'first_order_on', is: 'eq', value: { ago: 0, unit: 'day' } },
      actions: [{ do: 'draft', playbook: 'onboarding' }],
      limits: { againAfterDays: 'never', perDay: 50 },
    },
  },
  {
    key: 'second_order_nudge',
    name: { en: 'Nudge towards the second order', zh: '促成第二单' },
    workflow: {
      trigger: { when: 'date', of: 'first_order_on', offsetDays: 21, at: '09:00' },
      condition: { field: 'orders', is: 'eq', value: 1 },
      actions: [{ do: 'draft', playbook: 'second_order' }],
      limits: { againAfterDays: 'never', perDay: 50 },
    },
  },
  {
    key: 'valuable_complaint',
    name: { en: 'Complaint by a high-value customer', zh: '高价值客户投诉' },
    workflow: {
      trigger: { when: 'record', of: 'cases', where: { type: 'complaint' } },
      condition: {
        any: [
          { field: 'vip', is: 'eq', value: true },
          { field: 'value_tier', is: 'eq', value: 'high' },
        ],
      },
      actions: [
        {
          do: 'follow_up',
          reason: { en: 'A valuable customer complained: answer today', zh: '重要客户投诉：请当天回复' },
          inDays: 0,
        },
        { do: 'notify', who: 'manager' },
      ],
      limits: { againAfterDays: 1, perDay: 50 },
    },
  },
  {
    key: 'nps_detractor',
    name: { en: 'NPS detractor', zh: 'NPS 贬损者' },
    workflow: {
      trigger: { when: 'record', of: 'surveys', where: { kind: 'nps', score: [{ is: 'lte', value: 6 }] } },
      actions: [
        {
          do: 'follow_up',
          reason: { en: 'Scored 0 to 6: ask what went wrong', zh: '评分 0–6：请了解不满原因' },
          inDays: 1,
        },
      ],
      limits: LIMITS,
    },
  },
  {
    key: 'promoter_referral',
    name: { en: 'Ask a promoter for a referral', zh: '邀请推荐者转介绍' },
    workflow: {
      trigger: { when: 'record', of: 'surveys', where: { kind: 'nps', score: [{ is: 'gte', value: 9 }] } },
      actions: [{ do: 'draft', playbook: 'referral' }],
      limits: { againAfterDays: 180, perDay: 20 },
    },
  },
  {
    key: 'birthday_ahead',
    name: { en: 'Birthday ahead', zh: '生日临近' },
    workflow: {
      trigger: { when: 'date', of: 'birthday', offsetDays: -3, at: '08:00' },
      condition: {
        any: [
          { field: 'vip', is: 'eq', value: true },
          { field: 'value_tier', is: 'eq', value: 'high' },
        ],
      },
      actions: [
        {
          do: 'follow_up',
          reason: { en: 'Birthday in three days: congratulate', zh: '三天后生日：请送上祝福' },
          inDays: 3,
        },
      ],
      limits: { againAfterDays: 300, perDay: 50 },
    },
  },
  {
    key: 'stalled_opportunity',
    name: { en: 'Opportunity stands still', zh: '商机停滞' },
    workflow: {
      trigger: { when: 'date', of: 'opportunity_next_step', offsetDays: 3, at: '08:00' },
      condition: {
        all: [
          { events: 'opportunities', where: { state: 'open' }, aggregate: 'count', is: 'gte', value: 1 },
          {
            events: 'interactions',
            period: { span: 'last', count: 3, unit: 'day' },
            aggregate: 'count',
            is: 'eq',
            value: 0,
          },
        ],
      },
      actions: [
        {
          do: 'follow_up',
          reason: {
            en: 'The next step is three days overdue: agree on a new one',
            zh: '下一步已逾期三天：请约定新的下一步',
          },
          inDays: 0,
        },
      ],
      limits: { againAfterDays: 7, perDay: 50 },
    },
  },
  {
    key: 'dormant_win_back',
    name: { en: 'Win back who went dormant', zh: '沉睡客户召回' },
    workflow: {
      trigger: { when: 'enters_segment', segment: 'dormant' },
      actions: [{ do: 'draft', playbook: 'win_back' }],
      limits: { againAfterDays: 90, perDay: 50 },
    },
  },
  {
    key: 'vip_without_contact',
    name: { en: 'No contact with a VIP for 90 days', zh: 'VIP 客户 90 天未联系' },
    workflow: {
      trigger: { when: 'figure_crosses', field: 'last_contact_days', is: 'gt', value: 90 },
      condition: { field: 'vip', is: 'eq', value: true },
      actions: [
        {
          do: 'follow_up',
          reason: { en: 'No contact for 90 days: get in touch', zh: '已 90 天未联系：请主动联系' },
          inDays: 1,
        },
      ],
      limits: LIMITS,
    },
  },
  {
    key: 'points_expiring',
    name: { en: 'Points about to expire', zh: '积分即将到期' },
    workflow: {
      trigger: { when: 'date', of: 'points_expiry', offsetDays: -14, at: '09:00' },
      actions: [{ do: 'draft', playbook: 'points_reminder' }],
      limits: LIMITS,
    },
  },
  {
    key: 'prospect_without_owner',
    name: { en: 'High-value prospect without an owner', zh: '高价值潜客无负责人' },
    workflow: {
      trigger: { when: 'record', of: 'opportunities', where: { amount: [{ is: 'gte', value: 10_000 }] } },
      condition: {
        all: [
          { field: 'owner', is: 'missing' },
          { field: 'orders', is: 'eq', value: 0 },
        ],
      },
      actions: [
        { do: 'assign_owner', to: 'rules' },
        { do: 'notify', who: 'owner' },
      ],
      limits: LIMITS,
    },
  },
];
