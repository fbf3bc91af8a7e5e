import { isoCountryOf } from '../country-names.ts';

/**
 * The zone by whose clocks a customer lives: their own, else their country's, else the business's (IANA). Of a country with several,
 * the business's where it is one of them, else the one where most people live.
 */
export function customerTimeZone(
  { timeZone, country }: { timeZone: string | null; country: string | null },
  businessTimeZone: string,
): string {
  const own = timeZone === null ? null : knownZone(timeZone);
  return own ?? (country === null ? null : zoneOfCountry(country, businessTimeZone)) ?? businessTimeZone;
}

function zoneOfCountry(country: string, businessTimeZone: string): string | null {
  const code = isoCountryOf(country);
  if (code === undefined) return null;
  const zones = zonesOf(code);
  if (zones.length < 2) return zones[0] ?? null;
  const business = knownZone(businessTimeZone);
  return zones.find((zone) => knownZone(zone) === business) ?? MOST_COMMON[code] ?? null;
}

/** Of Unicode CLDR, by ICU. */
function zonesOf(code: string): readonly string[] {
  const known = zonesByCountry.get(code);
  if (known) return known;
  const zones = new Intl.Locale(`und-${code}`).getTimeZones() ?? [];
  zonesByCountry.set(code, zones);
  return zones;
}

const zonesByCountry = new Map<string, readonly string[]>();

/** The zone under the one name that ICU uses for it; null for what is none. */
function knownZone(name: string): string | null {
  const known = zoneNames.get(name);
  if (known !== undefined) return known;
  const zone = resolvedZone(name);
  zoneNames.set(name, zone);
  return zone;
}

const zoneNames = new Map<string, string | null>();

function resolvedZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/**
 * Countries of several zones. The first lines are the primary zones of CLDR (supplemental/metaZones.xml, primaryZones); of the others the
 * zone of the largest part of the people, which is how the tz database orders a country's zones (zone1970.tab, head).
 */
const MOST_COMMON: Readonly<Record<string, string>> = {
  ...{ CL: 'America/Santiago', CN: 'Asia/Shanghai', DE: 'Europe/Berlin', EC: 'America/Guayaquil', ES: 'Europe/Madrid' },
  ...{ MH: 'Pacific/Majuro', MY: 'Asia/Kuala_Lumpur', NZ: 'Pacific/Auckland', PT: 'Europe/Lisbon' },
  ...{ UA: 'Europe/Kiev', UZ: 'Asia/Tashkent' },
  ...{ AR: 'America/Buenos_Aires', AU: 'Australia/Sydney', BR: 'America/Sao_Paulo', CA: 'America/Toronto' },
  ...{ CD: 'Africa/Kinshasa', CY: 'Asia/Nicosia', FM: 'Pacific/Truk', GL: 'America/Godthab', ID: 'Asia/Jakarta' },
  ...{ KI: 'Pacific/Tarawa', KZ: 'Asia/Almaty', MN: 'Asia/Ulaanbaatar', MX: 'America/Mexico_City' },
  ...{ PF: 'Pacific/Tahiti', PG: 'Pacific/Port_Moresby', PS: 'Asia/Gaza', RU: 'Europe/Moscow' },
  ...{ UM: 'Pacific/Wake', US: 'America/New_York', VN: 'Asia/Saigon' },
};
