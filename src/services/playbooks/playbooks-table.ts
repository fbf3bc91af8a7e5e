import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { cutTable } from '../../domain/cut-table.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { CHANNEL_TRAITS } from '../../domain/outreach/channel.ts';
import type { Strategy } from '../../domain/outreach/playbook.ts';
import type { StrategyNames } from '../../domain/outreach/strategy-parts.ts';
import { STRATEGY_WORDS } from '../../domain/outreach/strategy-words.ts';
import type { Reader } from '../population/reader.ts';
import type { Versioned } from '../versioned/versioned.ts';

/** Playbooks with how they treat customers, as they come. */
export function playbooksTable(
  playbooks: readonly Versioned<Strategy>[],
  names: StrategyNames,
  { locale, rowLimit }: Pick<Reader, 'locale' | 'rowLimit'>,
): TableAnswer {
  const words = WORDS[locale];
  const joined = (texts: readonly Bilingual[]) => texts.map((text) => text[locale]).join(words.comma);
  const rows = playbooks.map(({ key, name, version, archivedAt, content: strategy }): Cell[] => [
    archivedAt === null ? name[locale] : words.archived(name[locale]),
    key,
    STRATEGY_WORDS.purpose[strategy.purpose][locale],
    STRATEGY_WORDS.serviceLevel[strategy.serviceLevel][locale],
    joined(strategy.channels.map((channel) => CHANNEL_TRAITS[channel].label)),
    strategy.cadenceDays,
    joined(strategy.offers.map(names.offer)),
    joined(strategy.segments.map(names.segment)),
    version,
  ]);
  const columns: Column[] = [
    { key: 'playbook', label: words.playbook, type: 'text' },
    { key: 'key', label: words.key, type: 'text' },
    { key: 'purpose', label: words.purpose, type: 'text' },
    { key: 'service_level', label: words.serviceLevel, type: 'text' },
    { key: 'channels', label: words.channels, type: 'text' },
    { key: 'cadence', label: words.cadence, type: 'number', unit: 'days' },
    { key: 'offers', label: words.offers, type: 'text' },
    { key: 'segments', label: words.segments, type: 'text' },
    { key: 'version', label: words.version, type: 'number', unit: 'count' },
  ];
  return cutTable({ title: words.title, columns, rows }, rowLimit);
}

const WORDS = {
  en: {
    title: 'Playbooks',
    playbook: 'Playbook',
    key: 'Key',
    purpose: 'Purpose',
    serviceLevel: 'Service level',
    channels: 'Channels',
    cadence: 'Cadence',
    offers: 'Offers',
    segments: 'Segments',
    version: 'Version',
    comma: ', ',
    archived: (name: string) => `${name} (archived)`,
  },
  zh: {
    title: '打法',
    playbook: '打法',
    key: '标识',
    purpose: '用途',
    serviceLevel: '服务级别',
    channels: '渠道',
    cadence: '联系间隔',
    offers: '优惠',
    segments: '适用分群',
    version: '版本',
    comma: '、',
    archived: (name: string) => `${name}（已归档）`,
  },
} as const;
