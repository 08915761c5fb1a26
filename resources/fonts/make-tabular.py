# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the bundled fonts from Debian's fonts-inter: figures of equal width by default.

Qt 6.4 cannot switch OpenType features, so the glyphs of the feature "tnum" become the digits'
own. The family is renamed, so that the program never picks up another Inter by accident.

    python3 make-tabular.py /usr/share/fonts/opentype/inter .      (needs python3-fonttools)
"""
import sys

from fontTools.ttLib import TTFont

FAMILY = "Juri Sans"


def tabular_digits(font):
    """Digit glyph -> its tabular variant, read from the font's own tnum feature."""
    table = font["GSUB"].table
    feature = next(f.Feature for f in table.FeatureList.FeatureRecord if f.FeatureTag == "tnum")
    names = font.getBestCmap()
    digits = {names[code] for code in range(0x30, 0x3A)}
    mapping = {}
    for index in feature.LookupListIndex:
        for sub in table.LookupList.Lookup[index].SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            mapping.update({k: v for k, v in sub.mapping.items() if k in digits})
    assert len(mapping) == 10, mapping
    return mapping


def main(source, target):
    for weight in ("Regular", "Medium", "SemiBold", "Bold"):
        font = TTFont(f"{source}/Inter-{weight}.otf", recalcTimestamp=False)
        digits = tabular_digits(font)
        for sub in font["cmap"].tables:
            for code, name in sub.cmap.items():
                sub.cmap[code] = digits.get(name, name)
        for record in font["name"].names:
            text = str(record)
            if record.nameID in (1, 16):
                record.string = text.replace("Inter", FAMILY)
            elif record.nameID in (3, 4, 6):
                record.string = text.replace("Inter", FAMILY.replace(" ", "") if record.nameID == 6 else FAMILY)
        cff = font["CFF "].cff
        cff.fontNames = [n.replace("Inter", FAMILY.replace(" ", "")) for n in cff.fontNames]
        top = cff.topDictIndex[0]
        for key in ("FullName", "FamilyName"):
            if hasattr(top, key):
                setattr(top, key, getattr(top, key).replace("Inter", FAMILY))
        font.save(f"{target}/JuriSans-{weight}.otf")


main(*sys.argv[1:])
