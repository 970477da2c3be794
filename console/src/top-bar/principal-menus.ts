import type { TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useTexts } from '../preferences.tsx';
import { useSession } from '../session.tsx';
import { recentPrincipals } from '../switch/recent-principals.ts';
import { texts } from './texts.ts';

/** Who is signed in, the way back to the root user, and whom one was lately. `onSwitch` asks who else to be. */
export function usePrincipalMenus(onSwitch: () => void): TopNavigationProps.Utility[] {
  const t = useTexts(texts);
  const { principal, account, switched, operator, become, back, leave } = useSession();
  const recent = recentPrincipals()
    .filter((arn) => operator && arn !== principal)
    .map((arn) => ({ id: arn, text: nameOf(arn) }));
  return [
    ...(switched && operator
      ? [{ type: 'button', text: t.back, iconName: 'undo', onClick: () => void back() } as const]
      : []),
    {
      type: 'menu-dropdown',
      iconName: switched ? 'user-profile-active' : 'user-profile',
      text: `${nameOf(principal)} @ ${account}`,
      items: [
        { id: 'switch', text: t.switch },
        ...(recent.length > 0 ? [{ text: t.recent, items: recent }] : []),
        { id: 'leave', text: t.leave },
      ],
      onItemClick: ({ detail }) => {
        if (detail.id === 'switch') onSwitch();
        else if (detail.id === 'leave') void leave();
        else become(detail.id).catch(onSwitch);
      },
    },
  ];
}

/** `user/ann` of `arn:aws:iam::123456789012:user/ann`. */
function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
