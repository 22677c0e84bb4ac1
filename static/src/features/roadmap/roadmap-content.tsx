import type { Roadmap } from '@contract/roadmap';

import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { PartialNotice } from '../../shared/states';
import { CriticalPathSection } from './critical-path-section';
import { RoadmapChart } from './roadmap-chart';
import { endlessWords, leftOut } from './roadmap-words';
import styles from './roadmap.module.css';

export function RoadmapContent({ roadmap }: { readonly roadmap: Roadmap }) {
  const formats = useFormats();
  const missing = leftOut(roadmap, formats);

  return (
    <div className={styles['content']}>
      {missing.length > 0 && <PartialNotice>{missing.join(' ')}</PartialNotice>}
      <Figures roadmap={roadmap} />
      <RoadmapChart roadmap={roadmap} />
      <CriticalPathSection roadmap={roadmap} />
    </div>
  );
}

function Figures({ roadmap }: { readonly roadmap: Roadmap }) {
  const formats = useFormats();
  const { projects, path, links } = roadmap;
  const endless = endlessWords(roadmap, formats);
  const of = (standing: string) => projects.filter((one) => one.standing === standing).length;
  const [late, slipping] = [of('late'), of('slipping')];
  const tight = projects.filter(({ totalFloat }) => totalFloat === 0).length;

  return (
    <FigureStrip>
      <Figure
        label="All end, at the earliest"
        value={path.end === null ? 'not available' : formats.day(path.end)}
        {...(path.end === null ? { tone: 'quiet' as const } : {})}
        note={
          endless ?? (path.end === null ? 'no finish is known' : 'by forecasts, plans and links')
        }
      />
      <Figure
        label="Late"
        value={formats.number(late)}
        note="The planned finish has passed"
        {...(late > 0 ? { tone: 'bad' as const } : {})}
      />
      <Figure
        label="Slipping"
        value={formats.number(slipping)}
        note="Projected after the planned finish"
        {...(slipping > 0 ? { tone: 'bad' as const } : {})}
      />
      <Figure
        label="Without float"
        value={formats.number(tight)}
        note="What moves them moves the end"
      />
      <Figure
        label="Pairs that wait"
        value={formats.number(links.length)}
        note={`${formats.number(links.filter((link) => link.late > 0).length)} with late work`}
      />
    </FigureStrip>
  );
}
