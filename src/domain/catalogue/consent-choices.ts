import type { ConsentCondition } from '../rule/schema.ts';
import type { Choice } from './field.ts';

type Consent = ConsentCondition['consent'];
type ChoiceOf<Value extends string> = Choice & { value: Value };

/** The ways to reach a customer that a consent is about. */
export const CONSENT_CHANNEL_CHOICES: readonly ChoiceOf<Consent['channel']>[] = [
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
];

/** What the customer may agree to. */
export const CONSENT_PURPOSE_CHOICES: readonly ChoiceOf<Consent['purpose']>[] = [
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

/** What the customer said. */
export const CONSENT_STATUS_CHOICES: readonly ChoiceOf<ConsentCondition['is']>[] = [
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
