"""The comment that the GitHub Action keeps on a pull request."""

import http.server
import json
import re
import threading

from harness import main
from pull_request import EDITED, POLICY, TYPO, ActionTest

MARKER = "<!-- codicil -->"


class Api(http.server.BaseHTTPRequestHandler):
    """Comments of a pull request, as GitHub's interface gives and takes them."""

    def log_message(self, *_):
        pass

    def answer(self, code, value):
        body = json.dumps(value).encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def body(self):
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]

    def do_GET(self):
        self.server.tokens.add(self.headers["Authorization"])
        page = int(re.search(r"[?&]page=(\d+)", self.path)[1])
        assert self.path.startswith("/repos/club/site/issues/7/comments?"), self.path
        self.answer(200, self.server.comments[100 * (page - 1) : 100 * page])

    def do_POST(self):
        assert self.path == "/repos/club/site/issues/7/comments", self.path
        text = self.body()
        if self.server.refuses:
            return self.answer(403, {"message": "Resource not accessible by integration"})
        self.server.add("github-actions[bot]", text)
        self.answer(201, {})

    def do_PATCH(self):
        number = int(re.fullmatch(r"/repos/club/site/issues/comments/(\d+)", self.path)[1])
        self.server.comments[number]["body"] = self.body()
        self.answer(200, {})


class Comments(ActionTest):
    def setUp(self):
        super().setUp()
        self.api = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Api)
        self.api.comments, self.api.tokens, self.api.refuses = [], set(), False
        self.api.add = lambda who, text: self.api.comments.append(
            {"id": len(self.api.comments), "user": {"login": who}, "body": text}
        )
        threading.Thread(target=self.api.serve_forever, daemon=True).start()
        self.addCleanup(self.api.server_close)
        self.addCleanup(self.api.shutdown)

    def comment(self, token="secret", **others):
        url = f"http://127.0.0.1:{self.api.server_port}"
        proxies = {"no_proxy": "127.0.0.1"}
        return self.action(env=proxies | {"GITHUB_API_URL": url, "GITHUB_TOKEN": token}, COMMENT="true", **others)

    def test_one_comment_is_kept_up_to_date(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": TYPO})
        self.api.add("mallory", MARKER + "\nfine")
        for number in range(150):
            self.api.add("ada", f"remark {number}")
        self.comment()
        self.assertEqual(len(self.api.comments), 152)
        self.assertEqual(self.api.comments[-1]["body"], f"{MARKER}\n{self.summary}")
        self.assertEqual(self.api.tokens, {"Bearer secret"})
        self.write("policy.yaml", EDITED)
        self.comment()
        self.assertEqual(len(self.api.comments), 152)
        self.assertIn("Material", self.api.comments[-1]["body"])
        self.assertEqual(self.api.comments[0]["body"], MARKER + "\nfine")
        self.write("policy.yaml", POLICY)
        self.comment()
        self.assertNotIn("Material", self.api.comments[-1]["body"])

    def test_nothing_is_said_where_nothing_changed(self):
        self.branch({"policy.yaml": POLICY}, {"x": ""})
        self.comment()
        self.assertEqual(self.api.comments, [])

    def test_a_fork_falls_back_to_the_summary(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        self.api.refuses = True
        self.assertIn("warning", self.levels(self.comment()))
        self.assertIn("D322", self.summary)
        self.assertIn("notice", self.levels(self.comment(token="")))
        self.assertEqual(self.api.comments, [])

    def test_no_comment_unless_asked(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        self.action(env={"GITHUB_API_URL": f"http://127.0.0.1:{self.api.server_port}", "GITHUB_TOKEN": "secret"})
        self.assertEqual(self.api.tokens, set())

    def test_a_long_report_is_cut_and_says_so(self):
        text = "  - {kind: prose, heading: H%d, text: %s}\n"
        base = POLICY + "".join(text % (i, "word " * 40) for i in range(400))
        names = [f"{i}.policy.yaml" for i in range(3)]
        self.branch({n: base for n in names}, {n: base.replace("word word", "other word") for n in names})
        self.comment(FILE="*.policy.yaml")
        body = self.api.comments[0]["body"]
        self.assertLess(len(body.encode()), 65_536)
        self.assertGreater(len(body.encode()), 50_000)
        self.assertRegex(body, r"\*\*\d+ more parts are left out here\.\*\*\s*$")
        self.assertGreater(len(self.summary), 65_536)


if __name__ == "__main__":
    main()
