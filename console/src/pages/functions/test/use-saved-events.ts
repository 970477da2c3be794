import { useCallback, useState } from 'react';

type Events = Readonly<Record<string, string>>;

interface SavedEventsValue {
  readonly events: Events;
  keep(name: string, event: string): void;
  forget(name: string): void;
}

/** The test events of a function, kept in this browser. */
export function useSavedEvents(functionName: string): SavedEventsValue {
  const place = `test-events/${functionName}`;
  const [events, setEvents] = useState<Events>(() => read(place));
  const write = useCallback(
    (next: Events) => {
      localStorage.setItem(place, JSON.stringify(next));
      setEvents(next);
    },
    [place],
  );
  return {
    events,
    keep: (name, event) => write({ ...events, [name]: event }),
    forget: (name) => write(Object.fromEntries(Object.entries(events).filter(([each]) => each !== name))),
  };
}

function read(place: string): Events {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Events;
  } catch {
    return {};
  }
}
