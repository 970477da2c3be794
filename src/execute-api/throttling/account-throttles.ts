import { accountThrottle } from '../../core/usage-plans.ts';
import { type Throttle, throttleOf } from './throttle.ts';

/** The limit of each account in each region, made when it is first asked for. */
export type AccountThrottles = (account: string, region: string) => Throttle | undefined;

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export function accountThrottles(): AccountThrottles {
  const made = new Map<string, Throttle>();
  return (account, region) => {
    const id = `${account}/${region}`;
    const throttle = made.get(id) ?? throttleOf(accountThrottle);
    made.set(id, throttle);
    return throttle;
  };
}

/** Nobody is limited: for servers that are measured. */
export const noAccountThrottles: AccountThrottles = () => undefined;
