const letter = String.raw`[A-Za-z0-9\u0080-\uffff]`;
const part = new RegExp(`^${letter}(?:(?:${letter}|[_-])*${letter})?$`);

/** As Guava's InternetDomainName has it: the last part begins with no digit; dots of other scripts are dots. */
export function isHostName(text: string): boolean {
  const name = text.replace(/[.\u3002\uff0e\uff61]$/, '');
  if (name.length > 253) return false;
  const parts = name.split(/[.\u3002\uff0e\uff61]/);
  const isRight = parts.every((each) => each.length <= 63 && part.test(each));
  return isRight && parts.length <= 127 && !/^[0-9]/.test(parts.at(-1) ?? '');
}
