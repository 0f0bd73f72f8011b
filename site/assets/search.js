// Answers mdBook's search box in elasticlunr's place: every word of a query must occur somewhere in a section, as a part
// of whatever stands there. So Chinese, which separates no words, is found, and so are parts of names and codes.
(function () {
    // An input method or a paste by mouse gives no keyup, for which the search box waits.
    const box = document.getElementById('mdbook-searchbar');
    box.addEventListener('input', () => box.dispatchEvent(new KeyboardEvent('keyup')));
})();

elasticlunr.Index.load = function (sections) {
    'use strict';

    const LEAD = 40;
    const LONG = 2000;
    const LENGTH = 120;
    const MOST_HITS = 5;
    const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

    // A page's first heading often repeats its name in the table of contents.
    const path = breadcrumbs => breadcrumbs.split(' » ').filter((part, at, all) => part !== all[at - 1]).join(' » ');
    const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const lower = sections.map(({ title, breadcrumbs, body }) => ({
        title: title.toLowerCase(),
        breadcrumbs: breadcrumbs.toLowerCase(),
        body: body.toLowerCase(),
    }));

    // Where a word stands by itself, or else where it stands at all.
    function place(body, word) {
        const alone = (' ' + body + ' ').indexOf(' ' + word + ' ');
        return alone >= 0 ? alone : body.indexOf(word);
    }

    // A title says most, then a word that stands by itself, then many of them. Long sections have everything in them.
    function score(section, words) {
        let sum = 0;
        for (const word of words) {
            const hits = Math.min(section.body.split(word).length - 1, MOST_HITS);
            const alone = (' ' + section.body + ' ').includes(' ' + word + ' ') ? MOST_HITS : 0;
            const heading = (section.title.includes(word) ? 10 : 0) + (section.breadcrumbs.includes(word) ? 4 : 0);
            if (hits + heading === 0) {
                return 0;
            }
            sum += heading + alone + hits;
        }
        return sum * LONG / (LONG + section.body.length);
    }

    // The search box sets a word in bold that begins as the query does. In Chinese, blanks have to make it one.
    function separated(text, words) {
        const low = text.toLowerCase();
        let out = '';
        let at = 0;
        while (at < text.length) {
            const word = words.find(word => low.startsWith(word, at));
            const hit = word === undefined ? text[at] : text.slice(at, at + word.length);
            const before = out.slice(-1);
            const after = text.charAt(at + hit.length);
            if (word !== undefined && before !== '' && before !== ' ' && (CHINESE.test(before) || CHINESE.test(hit[0]))) {
                out += ' ';
            }
            out += hit;
            if (word !== undefined && CHINESE.test(after)) {
                out += ' ';
            }
            at += hit.length;
        }
        return out;
    }

    function excerpt(index, words) {
        const { body } = sections[index];
        const places = words.map(word => place(lower[index].body, word)).filter(place => place >= 0);
        const first = places.length === 0 ? 0 : Math.min(...places);
        const near = Math.max(0, first - LEAD);
        const blank = body.indexOf(' ', near);
        const start = near > 0 && blank >= 0 && blank < first ? blank + 1 : near;
        const text = body.slice(start, start + LENGTH);
        return (start > 0 ? '… ' : '') + separated(text, words) + (start + LENGTH < body.length ? ' …' : '');
    }

    return {
        search(query) {
            const words = query.toLowerCase().split(/\s+/).filter(word => word !== '');
            if (words.length === 0) {
                return [];
            }
            const rated = lower.map((section, index) => ({ ref: String(index), score: score(section, words) }));
            const found = rated.filter(result => result.score > 0);
            found.sort((one, other) => other.score - one.score || Number(one.ref) - Number(other.ref));
            return found.map(({ ref, score }) => {
                const { title, breadcrumbs } = sections[Number(ref)];
                return { ref, score, doc: { title, breadcrumbs: escaped(path(breadcrumbs)), body: excerpt(Number(ref), words) } };
            });
        },
    };
};
