import { createBinder } from '../../db/sql.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../../domain/outreach/channel.ts';
import type { OutreachState } from '../../domain/outreach/outreach.ts';
import { STATE_TEXT } from '../../domain/outreach/state-text.ts';
import { populationConditions } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { outreachConditions, ownOutreachCondition } from './outreach-in-sight.ts';
import { RECIPIENTS_SQL } from './recipients-sql.ts';

type ListRequest = { state?: OutreachState | undefined; mine?: true | undefined; limit?: number | undefined };

type Row = {
  id: number;
  state: OutreachState;
  playbook: Bilingual;
  channel: OutreachChannel;
  author: string;
  createdAt: Date;
  /** The name of the one customer, or of the segment; null for others. */
  whom: Bilingual | null;
  audience: number;
  recipients: number;
  total: number;
};

/** Outreach in the asker's sight, the newest first, each counted over the customers whom they see. */
export async function listOutreach(
  { state, mine, limit }: ListRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number }> {
  const { locale } = reader;
  const binder = createBinder();
  const conditions = [mine ? ownOutreachCondition(reader, binder) : outreachConditions(reader, binder)];
  if (state !== undefined) conditions.push(`o.state = ${binder.bind(state, 'text')}`);
  const inSight = ['r.outreach_id = o.id', ...populationConditions(reader, binder)].join(' and ');
  const most = binder.bind(Math.min(limit ?? reader.rowLimit, reader.rowLimit), 'int');
  const rows = await reader.database.query<Row>(
    `select o.*, n.audience, n.recipients, coalesce(n.only, o.segment) as whom from (
        select o.id, o.state, o.channel, o.created_at as "createdAt", count(*) over ()::int as total,
            json_build_object('en', coalesce(p.name_en, o.playbook_key), 'zh', coalesce(p.name_zh, o.playbook_key)) as playbook,
            coalesce(a.name, o.author_email) as author,
            case when s.key is not null then json_build_object('en', s.name_en, 'zh', s.name_zh) end as segment
          from outreach o left join playbooks p on p.key = o.playbook_key left join staff a on a.id = o.author_id
            left join segments s on s.key = o.audience ->> 'segment'
          where ${conditions.join(' and ')} order by o.id desc limit ${most}
      ) o cross join lateral (
        select count(*)::int as audience, count(*) filter (where r.decision = 'send')::int as recipients,
            case when count(*) = 1 then
              json_build_object('en', max(coalesce(c.name, c.external_id)), 'zh', max(coalesce(c.name, c.external_id))) end as only
          from ${RECIPIENTS_SQL} where ${inSight}
      ) n order by o.id desc`,
    binder.values,
  );
  const words = WORDS[locale];
  const answer: TableAnswer = {
    kind: 'table',
    title: mine ? words.mine : words.all,
    columns: [
      { key: 'outreach', label: words.number, type: 'number', unit: 'count' },
      { key: 'whom', label: words.whom, type: 'text' },
      { key: 'state', label: words.state, type: 'text' },
      { key: 'playbook', label: words.playbook, type: 'text' },
      { key: 'channel', label: words.channel, type: 'text' },
      { key: 'author', label: words.author, type: 'text' },
      { key: 'created_at', label: words.createdAt, type: 'instant' },
      { key: 'audience', label: words.audience, type: 'number', unit: 'count' },
      { key: 'recipients', label: words.recipients, type: 'number', unit: 'count' },
    ],
    rows: rows.map((row) => [
      ...[row.id, row.whom?.[locale] ?? words.people(row.audience)],
      ...[STATE_TEXT[row.state][locale], row.playbook[locale], CHANNEL_TRAITS[row.channel].label[locale]],
      ...[row.author, row.createdAt.toISOString(), row.audience, row.recipients],
    ]),
    total: rows[0]?.total ?? 0,
  };
  return { answer, rows: answer.total };
}

const WORDS = {
  en: {
    ...{
      all: 'Outreach',
      mine: 'My outreach',
      number: 'Number',
      state: 'State',
      playbook: 'Playbook',
      channel: 'Channel',
    },
    ...{
      author: 'Author',
      whom: 'For',
      people: (n: number) => `${n.toLocaleString('en')} customers`,
      createdAt: 'Drafted',
      audience: 'Audience',
      recipients: 'Get it',
    },
  },
  zh: {
    ...{ all: '触达列表', mine: '我的触达', number: '编号', state: '状态', playbook: '打法', channel: '渠道' },
    ...{
      author: '作者',
      whom: '对象',
      people: (n: number) => `${n.toLocaleString('en')} 位客户`,
      createdAt: '起草时间',
      audience: '受众人数',
      recipients: '发送人数',
    },
  },
} as const;
