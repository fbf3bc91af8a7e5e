import type { FieldType } from '../../../catalogue/field.ts';
import { expectHere } from '../reader.ts';
import type { Said, Slot, Slots, Test } from '../said.ts';
import { subjectOf } from '../subject.ts';
import { readTemplates, writeTemplate } from '../template.ts';
import { VALUE_SLOTS } from './values.ts';

const COMPARED = ['lt', 'lte', 'gt', 'gte'] as const;
const DAYS = ['day.eq', 'day.lt', 'day.lte', 'day.gt', 'day.gte'] as const;
const AGO = ['ago.eq', 'ago.lt', 'ago.lte', 'ago.gt', 'ago.gte'] as const;
const WHOLE = ['in', 'contains', 'missing'] as const;
const LIST = ['list.is', ...COMPARED, 'list.in', 'list.contains', 'missing'] as const;
const NUMBER = ['eq', ...COMPARED] as const;
type TestForm = 'is' | 'eq' | (typeof DAYS | typeof AGO | typeof WHOLE | typeof LIST)[number];

const FORMS: Record<'number' | 'day' | 'list' | 'text' | 'figure' | 'occurred', readonly TestForm[]> = {
  number: [...NUMBER, ...WHOLE],
  day: [...DAYS, ...AGO, ...WHOLE],
  list: LIST,
  text: ['is', ...COMPARED, ...WHOLE],
  figure: NUMBER,
  occurred: [...DAYS, ...AGO],
};

const OTHER_FIGURE = { en: 'a figure that these records have', zh: '这类记录所具有的数值' };

/** What is said of a subject: how it compares, what it contains, whether it is recorded. */
export const test: Slot<Test> = {
  write: (said, before, context) => {
    const form = formOf(said, before);
    const filled = { ...before, ...said, ...('value' in said && { text: said.value, ago: said.value }) } as Said;
    return writeTemplate(form, VALUE_SLOTS, filled, context);
  },
  read: (reader, before, context) => {
    const subject = subjectOf(before);
    if (subject === undefined) return expectHere(reader, OTHER_FIGURE);
    const found = readTemplates(formsOf(subject.type, subject.isOfEvents), VALUE_SLOTS, reader, before, context);
    return found && testOf(found.name, found.said as Slots);
  },
};

function formOf(said: Test, before: Said): TestForm {
  const { type } = subjectOf(before)!;
  if (said.is === 'missing') return 'missing';
  if (said.is === 'in' || said.is === 'contains') return type === 'list' ? `list.${said.is}` : said.is;
  const { is, value } = said;
  if (type === 'day') return typeof value === 'object' && value.ago > 0 ? `ago.${is}` : `day.${is}`;
  if (is !== 'eq') return is;
  if (type === 'list') return 'list.is';
  return type === 'number' || type === 'money' ? 'eq' : 'is';
}

function formsOf(type: FieldType | 'custom', isOfEvents: boolean | undefined): readonly TestForm[] {
  switch (type) {
    case 'number':
    case 'money':
      return isOfEvents ? FORMS.figure : FORMS.number;
    case 'day':
      return isOfEvents ? FORMS.occurred : FORMS.day;
    case 'list':
      return FORMS.list;
    default:
      return FORMS.text;
  }
}

function testOf(form: TestForm, { value, values, text, ago }: Slots): Test {
  switch (form) {
    case 'missing':
      return { is: 'missing' };
    case 'contains':
    case 'list.contains':
      return { is: 'contains', value: text };
    case 'in':
    case 'list.in':
      return { is: 'in', values };
    default: {
      const is = form.replace(/^(day|ago|list)\./, '');
      return {
        is: (is === 'is' ? 'eq' : is) as (typeof COMPARED)[number],
        value: form.startsWith('ago') ? ago : value,
      };
    }
  }
}
