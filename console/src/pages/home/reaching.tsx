import SpaceBetween from '@cloudscape-design/components/space-between';
import { Addresses } from './addresses.tsx';
import { Credentials } from './credentials.tsx';

/** How programs reach what runs here. */
export default function Reaching() {
  return (
    <SpaceBetween size="l">
      <Credentials />
      <Addresses />
    </SpaceBetween>
  );
}
