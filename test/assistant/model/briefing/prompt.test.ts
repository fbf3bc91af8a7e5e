import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toolParameters } from '../../../../src/assistant/model/briefing/tool-parameters.ts';
import { writeBriefing } from '../../../../src/assistant/model/briefing/write-briefing.ts';
import type { Asker } from '../../../../src/domain/asker.ts';
import { EVENT_KINDS } from '../../../../src/domain/event-kind.ts';
import { PERIOD_UNITS } from '../../../../src/domain/period.ts';
import { CONSENT_CHANNELS, CONSENT_STATUSES } from '../../../../src/domain/rule/schema.ts';
import { findTool, TOOL_NAMES } from '../../../../src/tools/tool-table.ts';
import { ADMINISTRATOR } from '../../../support/company.ts';

const PROMPT = readFileSync(new URL('../../../../prompts/assistant.md', import.meta.url), 'utf8');
const NOW = new Date('2026-06-30T12:00:00Z');
const settings = {
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  dataVersion: 1,
  holdsDemoData: false,
  automaticChannels: [],
  publicUrl: null,
};

const briefingOf = (question: string, asker: Asker = ADMINISTRATOR) =>
  writeBriefing({ question, before: null }, { asker, settings, now: NOW, locale: 'en' });

test('every word of the types of a rule is explained', () => {
  const words = [...EVENT_KINDS, ...PERIOD_UNITS, ...CONSENT_CHANNELS, ...CONSENT_STATUSES];
  const keys = ['all', 'any', 'not', 'field', 'values', 'missing', 'contains', 'aggregate', 'withinDays', 'followed'];
  const more = ['upcoming', 'segment', 'customers', 'custom', 'minimum', 'maximum', 'offset', 'ago'];
  for (const word of [...words, ...keys, ...more]) expect(PROMPT).toMatch(new RegExp(`\\b${word}\\b`));
});

test('every example is a call that its tool takes', () => {
  const examples = [...PROMPT.matchAll(/→ (\w+) (\{.*?\})(?=\.\s)/g)];
  expect(examples.length).toBeGreaterThanOrEqual(2);
  for (const [, tool, input] of examples) {
    expect(findTool(tool!)!.input.safeParse(JSON.parse(input!)).success, input).toBe(true);
  }
});

test('what never changes stands first, and is the same bytes for everybody', () => {
  const rep = briefingOf('哪些客户', { ...ADMINISTRATOR, role: 'rep' });
  expect(rep.system).toBe(briefingOf('who buys most').system);
  expect(rep.system).not.toMatch(/20\d\d-/);
  expect(rep.user).toContain('only their own customers');
});

test('the catalogue is told as far as the question needs it', () => {
  const { user, tools } = briefingOf('NPS by membership tier this quarter');
  expect(user).toMatch(/\bnps\b/);
  expect(user).toMatch(/\bmembership_tier\b/);
  expect(user).not.toMatch(/\bresolution_time\b|\bindustry\b/);
  expect(tools).toContain('measure');
  expect(tools).not.toContain('merge_customers');
});

test.each(['email', 'phone'])('%s is never told of', (field) => {
  expect(briefingOf(`customers without ${field}`).user).not.toMatch(new RegExp(`Field:.*\\b${field}\\b`));
});

test('a question of change, and only that, may propose one', () => {
  expect(briefingOf('tag these customers as summer').tools).toContain('tag_customers');
  expect(briefingOf('给这些客户打标签').tools).toContain('tag_customers');
  expect(briefingOf('who bought most in summer').tools).not.toContain('tag_customers');
});

test('schemas of tools stand by themselves', () => {
  for (const name of TOOL_NAMES) {
    const parameters = toolParameters(findTool(name)!);
    expect(parameters.type).toBe('object');
    expect(JSON.stringify(parameters)).not.toContain('$ref');
  }
});
