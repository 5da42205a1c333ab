import { useSearchParams } from 'react-router';
import { ENTRY_TYPES, type EntryType } from './api';

/** What the feed is narrowed to; kept in the address, so that it can be sent and gone back to. */
export function useTimelineState() {
  const [parameters, setParameters] = useSearchParams();
  const asked = (parameters.get('types') ?? '').split(',');
  const types = ENTRY_TYPES.filter((type) => asked.includes(type));
  const at = parameters.get('at');

  const set = (name: string, value: string | null) =>
    setParameters(
      (current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );

  return {
    types,
    at,
    toggle: (type: EntryType) => {
      const next = types.includes(type)
        ? types.filter((other) => other !== type)
        : [...types, type];
      set('types', next.join(','));
    },
    jump: (day: string | null) => set('at', day),
    reset: () => setParameters({}, { replace: true }),
  };
}

export type TimelineState = ReturnType<typeof useTimelineState>;
