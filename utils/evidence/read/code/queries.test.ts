import { describe, expect, it } from 'vitest';
import { callsIn } from './testing/read.ts';

describe('office languages', () => {
  it('reads a path that is handed over beside its base (Power Query)', () => {
    const text = `
let
    Base = "https://api.impact.com/Advertisers/" & Account,
    Load = (path as text, size as number) =>
        Json.Document(Web.Contents(Base, [RelativePath = path, Query = [PageSize = Text.From(size)]])),
    Deals = Load("/Deals", 100)[Deals],
    // Users = Load("/Users", 1),
    Notes = Json.Document(Web.Contents(Base, [RelativePath = "Notes"]))
in
    Deals
`;
    expect(callsIn(text)).toEqual(['GET /Advertisers/{}/Deals', 'GET /Advertisers/{}/Notes']);
  });

  it('reads Visual Basic with its comments and calls', () => {
    const text = `
Option Explicit
' Don't call Load("/Users") here
Private Const BASE As String = "https://api.impact.com/Mediapartners/"
Private Function Cell(ByVal row As Long) As String
    Cell = Sheets("Setup").Cells(row, 2).Value
End Function
Private Function Load(ByVal part As String) As String
    Dim http As Object
    http.Open "GET", BASE & Cell(1) & part, False ' it's slow
    http.send
    Load = http.responseText
End Function
Public Sub Fill()
    Range("A1").Value = Load("/Jobs?PageSize=5")
    Range("A2").Value = Load("/Stores")
End Sub
Public Sub Send()
    http.Open "PUT", BASE & Cell(1) & "/Deals/" & deal, False
    http.send
End Sub
`;
    expect(callsIn(text)).toEqual([
      'GET /Mediapartners/{}/Jobs',
      'GET /Mediapartners/{}/Stores',
      'PUT /Mediapartners/{}/Deals/{}',
    ]);
  });
});
