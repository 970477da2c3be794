import Button from '@cloudscape-design/components/button';
import { useCallback, useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { admin } from '../admin.ts';
import { useTexts } from '../preferences.tsx';
import type { RequestRecord } from '../records.ts';
import { useAnswer } from '../use-answer.ts';
import { isThere, provenSteps, stepPages } from './progress.ts';
import { endTour, markDone, useTourState } from './tour-state.ts';
import './tour-strip.css';
import { tourSteps, tourTexts } from './tour-texts.ts';

const lookMs = 2000;

/** At the foot of every page while the tour is taken: the next step, how to take it, and where. */
export default function TourStrip() {
  const t = useTexts(tourTexts);
  const navigate = useNavigate();
  const here = useLocation();
  const done = useTourState() ?? [];
  const pages = useProgress(here.pathname);
  const step = tourSteps.find((each) => !done.includes(each));
  return (
    <aside className="tour-strip" aria-label={t.title}>
      <div className="tour-dots" aria-hidden="true">
        {tourSteps.map((each) => (
          <span key={each} className={done.includes(each) ? 'tour-done' : each === step ? 'tour-now' : 'tour-open'} />
        ))}
      </div>
      <div className="tour-text" role="status">
        {step ? (
          <>
            <strong>{`${t.step(tourSteps.indexOf(step) + 1, tourSteps.length)}: ${t.steps[step].title}`}</strong>{' '}
            {t.steps[step].how}
          </>
        ) : (
          t.allDone
        )}
      </div>
      <div className="tour-buttons">
        {step && !isThere(pages[step], here) && (
          <Button variant="primary" onClick={() => navigate(pages[step])}>
            {t.go}
          </Button>
        )}
        <Button onClick={endTour}>{t.end}</Button>
      </div>
    </aside>
  );
}

/** Looks at what was received lately, marks what it proves, and tells where the steps are taken. */
function useProgress(pathname: string) {
  const { value, reload } = useAnswer(
    useCallback(() => admin<{ requests: readonly RequestRecord[] }>('requests?limit=200'), []),
  );
  const pages = stepPages(value?.requests ?? []);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || reload(), lookMs);
    return () => clearInterval(timer);
  }, [reload]);
  useEffect(() => markDone(provenSteps(value?.requests ?? [])), [value]);
  useEffect(() => {
    if (/^\/requests\/./.test(pathname) && pathname === pages.why) markDone(['why']);
  }, [pathname, pages.why]);
  return pages;
}
