import { domainToASCII } from 'node:url';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isoCountryOf } from '../country-names.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from './channel.ts';

/** Null: there is nothing to write to, or the channel needs no address; bad: something stands there that is none. */
type NormalisedAddress = { address: string } | { bad: true } | null;

/** The address that a channel writes to: an e-mail address with its domain in lower case, a telephone number in E.164. */
export function normaliseAddress(
  channel: OutreachChannel,
  raw: string | null,
  country: string | null,
): NormalisedAddress {
  const { address: kind } = CHANNEL_TRAITS[channel];
  const text = raw?.normalize('NFKC').trim() ?? '';
  if (kind === null || text === '') return null;
  const address = kind === 'email' ? emailAddress(text) : phoneNumber(text, country, channel !== 'call_script');
  return address === null ? { bad: true } : { address };
}

/** RFC 5321, 4.5.3.1: what a mailbox's name, a domain and a path may hold at most; RFC 1035, 2.3.4: a label of a domain. */
const LONGEST = { name: 64, domain: 253, address: 254, label: 63 };

/** RFC 5322, 3.2.3: what stands between the dots of a name without quotes. */
const NAME_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const LABEL = /^[a-z0-9-]+$/;

/** Conservative: no quoted names, no comments, no addresses of numbers; so no sign that means something in a header. */
function emailAddress(text: string): string | null {
  if (text.length > LONGEST.address) return null;
  const [name, host, ...more] = text.split('@');
  if (name === undefined || host === undefined || more.length > 0) return null;
  const domain = domainToASCII(host).toLowerCase();
  const isNamed = name.length <= LONGEST.name && name.split('.').every((part) => NAME_PART.test(part));
  const address = `${name}@${domain}`;
  return isNamed && isDomain(domain) && address.length <= LONGEST.address ? address : null;
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const isLabel = (label: string) =>
    label.length <= LONGEST.label && LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-');
  return (
    domain.length <= LONGEST.domain && labels.length > 1 && labels.every(isLabel) && !/^[0-9]+$/.test(labels.at(-1)!)
  );
}

/** What no message reaches; a number whose kind is not known is given the benefit. */
const WITHOUT_MESSAGES = ['FIXED_LINE', 'TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST', 'UAN', 'VOICEMAIL', 'PAGER'];

/** Of a possible length is enough: plans of numbers change faster than any copy of them (README of libphonenumber-js, "isValid()"). */
function phoneNumber(text: string, country: string | null, takesMessages: boolean): string | null {
  const code = country === null ? undefined : isoCountryOf(country);
  const home = code !== undefined && isSupportedCountry(code) ? (code as CountryCode) : undefined;
  const number = parsePhoneNumberFromString(text, { ...(home && { defaultCountry: home }), extract: false });
  if (!number?.isPossible()) return null;
  return takesMessages && WITHOUT_MESSAGES.includes(number.getType() ?? '') ? null : number.number;
}
