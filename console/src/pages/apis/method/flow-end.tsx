import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { ReactNode } from 'react';

interface FlowEndProps {
  readonly place: 'client' | 'backend' | 'home';
  readonly icon: IconProps.Name;
  readonly name: string;
  /** What stands below its name. */
  readonly children?: ReactNode;
}

/** Where the flow begins and ends: the caller, or what answers behind the method. */
export function FlowEnd({ place, icon, name, children }: FlowEndProps) {
  return (
    <div className="method-end" data-place={place} {...(place === 'home' && { 'aria-hidden': true })}>
      <Icon name={icon} size="medium" />
      <span>{name}</span>
      {children}
    </div>
  );
}
