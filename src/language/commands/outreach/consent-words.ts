import type { RecordConsentInput } from '../../../tools/record-consent.ts';

type Said = Pick<RecordConsentInput, 'channel' | 'purpose'>;

const CHANNELS: readonly (readonly [Exclude<Said['channel'], 'all'>, RegExp])[] = [
  ['email', /e-?mails?|newsletters?|电子邮件|邮件|邮箱/giu],
  ['whatsapp', /whats ?app/giu],
  ['wechat', /we ?chat|微信/giu],
  ['sms', /\bsms\b|text messages?|\btexts?\b|短信/giu],
  ['phone', /(?:phone|telephone) calls?|\bcalls?\b|\b(?:tele)?phone\b|电话|来电|致电/giu],
  ['post', /\bletters?\b|\bpost(?:al)?(?: mail)?\b|信件|邮寄|信函/giu],
];

const PURPOSES: readonly (readonly [Said['purpose'], RegExp])[] = [
  ['profiling', /profil(?:ing|ed|e)|personali[sz](?:ation|ed)|用户画像|画像|个性化推荐|个性化/giu],
  ['service', /\bservices?(?: (?:messages|notices|information))?\b|服务通知|服务类?|通知/giu],
  ['marketing', /marketing|advertis(?:ing|ements?)|\bads?\b|promotions?|promotional|营销|推广|广告|促销/giu],
];

/** What may stand beside a channel and a purpose without saying anything more. */
const FILLERS =
  /\b(?:messages?|mails?|by|via|for|from|our|us|we|the|any|all|more|of|in|on|to|be|being|being sent|sent|receiv(?:e|ing)|get(?:ting)?|consent|channels?|and|anything)\b|的|对|我们|同意|许可|授权|消息|信息|任何|所有|全部|接收|收到|收|发送|发|通过|用|渠道|联系|再|被|做|进行|内容|类/giu;

/**
 * The channel and purpose that some words name ("marketing e-mails", 短信营销); without a channel all, without a purpose marketing. Null
 * when they name several or say anything else.
 */
export function readConsentWords(words: string): Said | null {
  const channels = CHANNELS.filter(([, pattern]) => words.search(pattern) >= 0);
  const rest = channels.reduce((left, [, pattern]) => left.replace(pattern, ' '), words);
  const purposes = PURPOSES.filter(([, pattern]) => rest.search(pattern) >= 0);
  const nothing = purposes
    .reduce((left, [, pattern]) => left.replace(pattern, ' '), rest)
    .replace(FILLERS, ' ')
    .replace(/[\s,.。，、]+/gu, '');
  if (nothing !== '' || channels.length > 1 || purposes.length > 1) return null;
  return { channel: channels[0]?.[0] ?? 'all', purpose: purposes[0]?.[0] ?? 'marketing' };
}
