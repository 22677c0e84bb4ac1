import { workItemId } from '../foundation/ids';
import { type Lesson, lessonsThatApply } from './lessons-that-apply';

const aLesson = (id: string, appliesWhen: Lesson['appliesWhen'], rank = 0): Lesson => ({
  id: workItemId(id),
  rank,
  appliesWhen,
});
const lessons = [
  aLesson('1', 'closing'),
  aLesson('2', null),
  aLesson('3', 'planning', 2),
  aLesson('4', 'planning', 1),
  aLesson('5', 'always', 1),
];

describe('the lessons that apply', () => {
  it('are those of the phase first, then those for every time, the nearest project first', () => {
    expect(lessonsThatApply(lessons, 'planning')).toEqual(['4', '3', '2', '5']);
  });

  it('are all of them to a project that does not say its phase', () => {
    expect(lessonsThatApply(lessons, null)).toEqual(['1', '2', '4', '5', '3']);
  });
});
