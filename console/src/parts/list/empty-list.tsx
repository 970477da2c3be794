import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

interface EmptyListProps {
  readonly text: string;
  /** The button that makes the first. */
  readonly create?: { readonly text: string; readonly onClick: () => void } | undefined;
}

/** What stands in a list that holds nothing. */
export function EmptyList({ text, create }: EmptyListProps) {
  return (
    <Box textAlign="center" margin={{ vertical: 'xs' }}>
      <SpaceBetween size="s" alignItems="center">
        <Box>{text}</Box>
        {create && (
          <Button formAction="none" onClick={create.onClick}>
            {create.text}
          </Button>
        )}
      </SpaceBetween>
    </Box>
  );
}
