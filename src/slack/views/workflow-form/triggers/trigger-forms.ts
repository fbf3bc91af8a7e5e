import type { Bilingual } from '../../../../domain/locale.ts';
import type { WorkflowTrigger } from '../../../../domain/workflows/workflow.ts';
import type { FormPart } from '../form-part.ts';
import { DATE_TRIGGER } from './date-trigger.ts';
import { FIELD_TRIGGER } from './field-trigger.ts';
import { FIGURE_TRIGGER } from './figure-trigger.ts';
import { RECORD_TRIGGER } from './record-trigger.ts';
import { SCHEDULE_TRIGGER } from './schedule-trigger.ts';
import { segmentTrigger } from './segment-trigger.ts';

type When = WorkflowTrigger['when'];

type TriggerForm = { label: Bilingual; part: FormPart<WorkflowTrigger> };

/** What a rule may wait for, in the order in which it is offered. */
export const TRIGGER_FORMS: Readonly<Record<When, TriggerForm>> = {
  enters_segment: {
    label: { en: 'a customer enters a segment', zh: '客户进入分群' },
    part: segmentTrigger('enters_segment'),
  },
  leaves_segment: {
    label: { en: 'a customer leaves a segment', zh: '客户离开分群' },
    part: segmentTrigger('leaves_segment'),
  },
  record: {
    label: { en: 'something happens: an order, a case, a survey …', zh: '客户有新记录：订单、工单、问卷等' },
    part: RECORD_TRIGGER,
  },
  field_changes: { label: { en: 'a field of the record changes', zh: '客户资料的字段变化' }, part: FIELD_TRIGGER },
  figure_crosses: {
    label: { en: 'a figure falls below or rises above a value', zh: '数值低于或高于界限' },
    part: FIGURE_TRIGGER,
  },
  date: { label: { en: 'a date comes: a birthday, a renewal …', zh: '日期临近：生日、续约等' }, part: DATE_TRIGGER },
  schedule: { label: { en: 'again and again, on a schedule', zh: '按时间表反复执行' }, part: SCHEDULE_TRIGGER },
};

export const TRIGGER_KINDS = Object.keys(TRIGGER_FORMS) as [When, ...When[]];
