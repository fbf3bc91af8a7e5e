/** Characters of GSM 03.38, which take seven bits; those of its extension table take two places (3GPP TS 23.038, section 6.2.1). */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENSION = new Set('\f^{}\\[~]|€');

/** Places of a message that is sent alone, and of each part of a longer one, whose header takes the rest (3GPP TS 23.040, 9.2.3.24.1). */
const PLACES = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const;

type SmsSize = {
  encoding: keyof typeof PLACES;
  /** Seven-bit places, or 16-bit ones of UCS-2. */
  units: number;
  /** Each is billed as a message. */
  segments: number;
};

/** How many messages a text takes as an SMS: a single character outside of GSM 03.38 makes all of it UCS-2. */
export function smsSegments(text: string): SmsSize {
  const characters = [...text];
  const encoding = characters.every((each) => BASIC.has(each) || EXTENSION.has(each)) ? 'GSM-7' : 'UCS-2';
  const widths = characters.map((each) => (encoding === 'UCS-2' ? each.length : EXTENSION.has(each) ? 2 : 1));
  const units = widths.reduce((sum, width) => sum + width, 0);
  const { alone, part } = PLACES[encoding];
  return { encoding, units, segments: units <= alone ? Math.min(units, 1) : partsNeeded(widths, part) };
}

/** No character is divided between two parts. */
function partsNeeded(widths: readonly number[], places: number): number {
  let parts = 1;
  let taken = 0;
  for (const width of widths) {
    if (taken + width > places) {
      parts++;
      taken = 0;
    }
    taken += width;
  }
  return parts;
}
