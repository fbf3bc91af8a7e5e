import type { Bilingual } from '../../locale.ts';

/** Where an audience is uploaded. */
export const EXPORT_PLATFORMS = ['google', 'meta', 'tiktok', 'tencent', 'generic'] as const;
export type ExportPlatform = (typeof EXPORT_PLATFORMS)[number];

type PlatformFormat = {
  name: Bilingual;
  /** Titles of the columns; null where the platform matches no such thing. */
  email: string | null;
  phone: string;
  /** What a number looks like before it is hashed. */
  number: 'e164' | 'digits' | 'chinese_mobile';
  /** Points in the name of a mailbox at Google mean nothing to it. */
  dropsGmailPoints: boolean;
  hash: 'sha256' | 'md5';
};

/** THE table of upload formats, as the platforms document them (read in November 2026). */
export const PLATFORM_FORMATS: Readonly<Record<ExportPlatform, PlatformFormat>> = {
  // support.google.com/google-ads/answer/7659867 (titles, E.164); developers.google.com/google-ads/api/docs/conversions/enhance-conversions (points).
  google: {
    name: { en: 'Google Ads', zh: '谷歌广告' },
    ...{ email: 'Email', phone: 'Phone', number: 'e164', dropsGmailPoints: true, hash: 'sha256' },
  },
  // developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters.
  meta: {
    name: { en: 'Meta', zh: 'Meta' },
    ...{ email: 'email', phone: 'phone', number: 'digits', dropsGmailPoints: false, hash: 'sha256' },
  },
  // ads.tiktok.com/help/article/how-to-create-a-custom-audience-with-a-customer-file.
  tiktok: {
    name: { en: 'TikTok', zh: 'TikTok' },
    ...{ email: 'Email_SHA256', phone: 'Phone_SHA256', number: 'e164', dropsGmailPoints: false, hash: 'sha256' },
  },
  // developers.e.qq.com/docs/audience_management/file: HASH_MOBILE_PHONE, of the 11 digits, 32 characters; it takes no other hash and no e-mail.
  tencent: {
    name: { en: 'Tencent Ads', zh: '腾讯广告' },
    ...{ email: null, phone: 'HASH_MOBILE_PHONE', number: 'chinese_mobile', dropsGmailPoints: false, hash: 'md5' },
  },
  generic: {
    name: { en: 'a platform of your choice', zh: '其他平台' },
    ...{ email: 'email_sha256', phone: 'phone_sha256', number: 'e164', dropsGmailPoints: false, hash: 'sha256' },
  },
};
