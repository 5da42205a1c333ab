import { useMemo } from 'react';
import { factOf } from '../records/fact-path';
import { isEmpty } from '../records/fact-value';
import type { Fact } from '../records/kinds';
import { nameOf } from './api';
import { customFact } from './facts';
import { useCustomFields, useLabelText } from './use-custom-fields';

interface CustomFacts {
  /** In use. */
  filledIn: Fact[];
  /** No longer filled in, but the record has a value from before. */
  kept: Fact[];
}

/** A text of several lines needs an editor that keeps them apart. */
function fitting(fact: Fact, value: unknown): Fact {
  return fact.kind === 'text' && typeof value === 'string' && value.includes('\n')
    ? { ...fact, kind: 'multiline' }
    : fact;
}

/** The firm's own fields of one record. */
export function useCustomFacts(resource: string, record: object): CustomFacts {
  const { fields } = useCustomFields(resource);
  const labelText = useLabelText();
  return useMemo(() => {
    const facts = (active: boolean) =>
      fields
        .filter((field) => field.active === active)
        .filter((field) => active || !isEmpty(factOf(record, nameOf(field))))
        .map((field) => fitting(customFact(field, labelText), factOf(record, nameOf(field))));
    return { filledIn: facts(true), kept: facts(false) };
  }, [fields, labelText, record]);
}

/** In a form a box left empty could mean no, or nothing at all: what has to be said is chosen. */
function asked(fact: Fact): Fact {
  return fact.kind === 'check' ? { ...fact, kind: 'flag' } : fact;
}

/** What is filled in by a form that knows no record. */
export function useEnteredFacts(resource: string): Fact[] {
  const { fields } = useCustomFields(resource);
  const labelText = useLabelText();
  return useMemo(
    () =>
      fields.filter((field) => field.active).map((field) => asked(customFact(field, labelText))),
    [fields, labelText],
  );
}

/** Without which no record can be made. */
export function useRequiredFacts(resource: string): Fact[] {
  const facts = useEnteredFacts(resource);
  return useMemo(() => facts.filter((fact) => !fact.optional), [facts]);
}
