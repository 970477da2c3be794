const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Tue Aug 19 17:04:50 UTC 2025` */
export function javaDate(at: number): string {
  const date = new Date(at);
  const [, day, month] = date.toUTCString().split(' ');
  return `${days[date.getUTCDay()]} ${month} ${day} ${date.toISOString().slice(11, 19)} UTC ${date.getUTCFullYear()}`;
}
