import type { Choice } from '../../catalogue/field.ts';
import { CONSENT_CHANNELS } from '../../rule/schema.ts';
import type { RecordKind } from './record-kind.ts';
import { CUSTOMER, instantColumn, textColumn } from './shared-columns.ts';

const CHANNELS: readonly Choice[] = [
  {
    value: 'email',
    label: { en: 'E-mail', zh: '邮件' },
    synonyms: { en: ['mail', 'newsletter'], zh: ['邮箱', '电子邮件'] },
  },
  { value: 'sms', label: { en: 'SMS', zh: '短信' }, synonyms: { en: ['text', 'text message'], zh: ['手机短信'] } },
  { value: 'phone', label: { en: 'Phone', zh: '电话' }, synonyms: { en: ['call', 'telephone'], zh: ['致电', '语音'] } },
  { value: 'wechat', label: { en: 'WeChat', zh: '微信' }, synonyms: { zh: ['公众号', '企业微信'] } },
  { value: 'whatsapp', label: { en: 'WhatsApp', zh: 'WhatsApp' } },
  { value: 'post', label: { en: 'Post', zh: '邮寄' }, synonyms: { en: ['letter', 'postal'], zh: ['信件', '邮递'] } },
  { value: 'any', label: { en: 'Any', zh: '全部' }, synonyms: { en: ['all', '*'], zh: ['所有', '任何', '全渠道'] } },
];

const PURPOSES: readonly Choice[] = [
  {
    value: 'marketing',
    label: { en: 'Marketing', zh: '营销' },
    synonyms: { en: ['advertising', 'promotion', 'promotions'], zh: ['推广', '广告', '促销', '市场营销'] },
  },
  {
    value: 'service',
    label: { en: 'Service', zh: '服务' },
    synonyms: { en: ['transactional', 'support'], zh: ['客服', '交易通知', '服务通知'] },
  },
  {
    value: 'profiling',
    label: { en: 'Profiling', zh: '画像' },
    synonyms: {
      en: ['personalisation', 'personalization', 'automated decisions'],
      zh: ['个性化', '用户画像', '自动化决策'],
    },
  },
];

const STATUSES: readonly Choice[] = [
  {
    value: 'granted',
    label: { en: 'Granted', zh: '已授权' },
    synonyms: {
      en: ['yes', 'true', '1', 'opt-in', 'opted in', 'subscribed', 'given', 'agreed'],
      zh: ['同意', '授权', '已同意', '是', '订阅', '已订阅'],
    },
  },
  {
    value: 'denied',
    label: { en: 'Denied', zh: '已拒绝' },
    synonyms: { en: ['no', 'false', '0', 'refused', 'declined', 'rejected'], zh: ['拒绝', '不同意', '否', '未同意'] },
  },
  {
    value: 'withdrawn',
    label: { en: 'Withdrawn', zh: '已撤回' },
    synonyms: {
      en: ['opt-out', 'opted out', 'unsubscribed', 'revoked', 'unsubscribe'],
      zh: ['撤回', '退订', '已退订', '取消授权', '撤销'],
    },
  },
  { value: 'unknown', label: { en: 'Unknown', zh: '未知' }, synonyms: { en: ['n/a', '?'], zh: ['不详', '未询问'] } },
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
      ...{ choices: CHANNELS, synonyms: { en: ['medium'], zh: ['方式', '联系渠道'] } },
    },
    {
      ...{ key: 'purpose', label: { en: 'Purpose', zh: '用途' }, value: 'choice', stored: 'purpose', required: true },
      ...{ choices: PURPOSES, synonyms: { en: ['scope'], zh: ['目的', '授权用途', '使用目的'] } },
    },
    {
      ...{ key: 'status', label: { en: 'Status', zh: '状态' }, value: 'choice', stored: 'status', required: true },
      ...{
        choices: STATUSES,
        synonyms: { en: ['consent', 'state', 'decision'], zh: ['授权状态', '是否同意', '授权'] },
      },
    },
    textColumn('legal_basis', { en: 'Legal basis', zh: '法律依据' }, { en: ['basis'], zh: ['合法性基础'] }),
    {
      ...instantColumn(
        'captured_at',
        { en: 'Captured at', zh: '授权时间' },
        {
          en: ['captured', 'date', 'time', 'timestamp', 'consented at', 'given at', 'created at', 'updated at'],
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
