import type { ConsentCondition } from '../rule/schema.ts';
import type { Choice } from './field.ts';

type Consent = ConsentCondition['consent'];
type ChoiceOf<Value extends string> = Choice & { value: Value };

/** The ways to reach a customer that a consent is about. */
export const CONSENT_CHANNEL_CHOICES: readonly ChoiceOf<Consent['channel']>[] = [
  { value: 'email', label: { en: 'e-mail', zh: '邮件' }, synonyms: { en: ['mail'], zh: ['邮箱', '电子邮件'] } },
  { value: 'sms', label: { en: 'SMS', zh: '短信' }, synonyms: { en: ['text message'], zh: ['手机短信'] } },
  { value: 'phone', label: { en: 'phone', zh: '电话' }, synonyms: { en: ['call', 'telephone'], zh: ['致电'] } },
  { value: 'wechat', label: { en: 'WeChat', zh: '微信' }, synonyms: { zh: ['企业微信'] } },
  { value: 'whatsapp', label: { en: 'WhatsApp', zh: 'WhatsApp' } },
  { value: 'post', label: { en: 'post', zh: '邮寄' }, synonyms: { en: ['letter'], zh: ['信件', '邮递'] } },
];

/** What the customer may agree to. */
export const CONSENT_PURPOSE_CHOICES: readonly ChoiceOf<Consent['purpose']>[] = [
  {
    value: 'marketing',
    label: { en: 'marketing', zh: '营销' },
    synonyms: { en: ['advertising'], zh: ['推广', '广告'] },
  },
  { value: 'service', label: { en: 'service', zh: '服务' }, synonyms: { en: ['service messages'], zh: ['服务通知'] } },
  { value: 'profiling', label: { en: 'profiling', zh: '画像' }, synonyms: { zh: ['用户画像', '个性化'] } },
];

/** What the customer said. */
export const CONSENT_STATUS_CHOICES: readonly ChoiceOf<ConsentCondition['is']>[] = [
  { value: 'granted', label: { en: 'granted', zh: '已授权' }, synonyms: { en: ['given'], zh: ['已同意', '同意'] } },
  { value: 'denied', label: { en: 'denied', zh: '已拒绝' }, synonyms: { en: ['refused'], zh: ['拒绝'] } },
  {
    value: 'withdrawn',
    label: { en: 'withdrawn', zh: '已撤回' },
    synonyms: { en: ['revoked'], zh: ['撤回', '已退订'] },
  },
  { value: 'unknown', label: { en: 'unknown', zh: '未知' }, synonyms: { zh: ['不详'] } },
];
