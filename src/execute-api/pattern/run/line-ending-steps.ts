import { choose, type Step } from './machine.ts';

/** `\R`: both characters of a pair; then, by step `single`, the first alone. */
export function takePair(single: number): Step {
  return (machine) => {
    if (!machine.text.startsWith('\r\n', machine.at)) return true;
    choose(machine, single, machine.at);
    machine.at += 2;
    machine.next = single + 1;
    return true;
  };
}

export const takeLineEnd: Step = (machine) => {
  if (!/[\n-\r\x85\u2028\u2029]/.test(machine.text[machine.at] ?? '')) return false;
  machine.at++;
  return true;
};
