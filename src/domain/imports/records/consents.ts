import {
  CONSENT_CHANNEL_CHOICES,
  CONSENT_PURPOSE_CHOICES,
  CONSENT_STATUS_CHOICES,
} from '../../catalogue/consent-choices.ts';
import type { Choice } from '../../catalogue/field.ts';
import { CONSENT_CHANNELS } from '../../rule/schema.ts';
import type { RecordKind } from './record-kind.ts';
import { CUSTOMER, instantColumn, textColumn } from './shared-columns.ts';

const CHANNELS: readonly Choice[] = [
  ...CONSENT_CHANNEL_CHOICES,
  { value: 'any', label: { en: 'Any', zh: '全部' }, synonyms: { en: ['all', '*'], zh: ['所有', '任何', '全渠道'] } },
];

/** What customers agreed to. A consent that is known is never changed; a new one stands beside it. */
export const CONSENTS: RecordKind = {
  table: 'consents',
  at: 'captured_at',
  identity: ['channel', 'purpose', 'captured_at', 'status'],
  isUnique: true,
  isAppendOnly: true,
  expand: { stored: 'channel', value: 'any', into: CONSENT_CHANNELS },
  span: ['captured_at', 'expires_at'],
  columns: [
    CUSTOMER,
    {
      ...{ key: 'channel', label: { en: 'Channel', zh: '渠道' }, value: 'choice', stored: 'channel', required: true },
      ...{ choices: CHANNELS, synonyms: { en: ['medium'], zh: ['方式', '联系渠道', '授权渠道'] } },
    },
    {
      ...{ key: 'purpose', label: { en: 'Purpose', zh: '用途' }, value: 'choice', stored: 'purpose', required: true },
      ...{ choices: CONSENT_PURPOSE_CHOICES, synonyms: { en: ['scope'], zh: ['目的', '授权用途', '使用目的'] } },
    },
    {
      ...{ key: 'status', label: { en: 'Status', zh: '状态' }, value: 'choice', stored: 'status', required: true },
      ...{
        choices: CONSENT_STATUS_CHOICES,
        synonyms: { en: ['consent', 'state', 'decision'], zh: ['授权状态', '同意状态', '是否同意', '授权'] },
      },
    },
    textColumn('legal_basis', { en: 'Legal basis', zh: '法律依据' }, { en: ['basis'], zh: ['合法性基础'] }),
    {
      ...instantColumn(
        'captured_at',
        { en: 'Captured at', zh: '授权时间' },
        {
          en: [
            'captured',
            'date',
            'time',
            'timestamp',
            'consented at',
            'given at',
            'created at',
            'updated at',
            'consent date',
            'effective date',
            'recorded at',
          ],
          zh: ['日期', '时间', '采集时间', '同意时间', '更新时间', '创建时间'],
        },
      ),
      required: true,
    },
    textColumn(
      'captured_where',
      { en: 'Captured where', zh: '授权来源' },
      { en: ['source', 'where'], zh: ['来源', '采集渠道'] },
    ),
    textColumn('evidence', { en: 'Evidence', zh: '凭证' }, { en: ['proof'], zh: ['证据', '证明'] }),
    textColumn(
      'text_version',
      { en: 'Text version', zh: '文本版本' },
      { en: ['version', 'policy version'], zh: ['版本', '协议版本'] },
    ),
    instantColumn(
      'expires_at',
      { en: 'Expires at', zh: '到期时间' },
      { en: ['expires', 'expiry', 'expiry date', 'valid until'], zh: ['到期日', '有效期', '过期时间', '失效时间'] },
    ),
    textColumn(
      'recorded_by',
      { en: 'Recorded by', zh: '记录人' },
      { en: ['author', 'agent'], zh: ['登记人', '经办人'] },
    ),
  ],
};
